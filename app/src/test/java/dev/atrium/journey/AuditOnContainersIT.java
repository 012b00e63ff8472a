package dev.atrium.journey;

@OnContainers
class AuditOnContainersIT extends AuditIT {}
