package dev.atrium.api.mfa;

/** What an account gets when multi-factor authentication is turned on. */
public record Enrolment(TotpSecret secret, BackupCodes backupCodes) {}
