package dev.atrium.query.picture;

import dev.atrium.api.user.PictureKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads keys of pictures from rows. */
public final class PictureColumns {

    private PictureColumns() {}

    public static @Nullable PictureKey key(ResultSet row, String column) throws SQLException {
        String key = row.getString(column);
        return key == null ? null : new PictureKey(key);
    }
}
