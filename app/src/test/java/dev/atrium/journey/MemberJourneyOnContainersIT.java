package dev.atrium.journey;

@OnContainers
class MemberJourneyOnContainersIT extends MemberJourneyIT {}
