package dev.atrium.web.account;

/** What was typed into the fields that registering and the profile have in common. */
public interface PersonFields {

    String username();

    String firstName();

    String lastName();

    String email();

    String phoneNumber();
}
