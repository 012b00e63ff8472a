package dev.atrium.web.account.leaving;

import dev.atrium.api.export.ExportState;
import dev.atrium.api.export.ExportView;
import dev.atrium.web.layout.FieldView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An export of one's own data: asked for, made, or ready.
 *
 * @param export the newest one; null if there never was one, or it is forgotten
 * @param error what is wrong with the password, if it was typed
 */
public record ExportPage(
        Frame frame,
        @Nullable ExportView export,
        Instant now,
        @Nullable String error) implements Page {

    private static final long KIB = 1024;

    @Override
    public String title() {
        return t("export.title");
    }

    public boolean running() {
        return export != null && export.state() == ExportState.RUNNING;
    }

    public boolean failed() {
        return export != null && export.state() == ExportState.FAILED;
    }

    public boolean ready() {
        return export != null && export.isFetchableAt(now);
    }

    public int percent() {
        return export == null || export.total() == 0 ? 0 : 100 * export.done() / export.total();
    }

    public String download() {
        return export == null ? "" : "/users/export/" + export.id() + "/download";
    }

    public String readyText() {
        return export == null || export.expiresAt() == null
                ? ""
                : t("export.ready", export.size() / KIB + 1, texts().moment(export.expiresAt()));
    }

    public FieldView password() {
        return FieldView.password("password", t("leaving.password"))
                .with("autocomplete", "current-password")
                .error(error)
                .focused(error != null);
    }
}
