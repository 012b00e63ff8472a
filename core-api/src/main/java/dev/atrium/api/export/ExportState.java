package dev.atrium.api.export;

/** What became of an export. */
public enum ExportState {
    RUNNING,
    READY,
    FAILED
}
