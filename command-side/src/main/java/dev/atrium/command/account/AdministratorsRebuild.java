package dev.atrium.command.account;

import dev.atrium.api.rebuild.Building;
import dev.atrium.api.rebuild.Rebuildable;
import org.springframework.stereotype.Component;

/** Writes down anew who is an administrator; meanwhile the rule that one must be left goes on holding. */
@Component
class AdministratorsRebuild implements Rebuildable {

    private final AdministratorTable table;

    AdministratorsRebuild(AdministratorTable table) {
        this.table = table;
    }

    @Override
    public String group() {
        return AdministratorsProjection.GROUP;
    }

    @Override
    public Building begin() {
        return new Appointing(table, table.beside());
    }

    private record Appointing(AdministratorTable live, AdministratorTable beside) implements Building {

        @Override
        public Object projection() {
            return new AdministratorsProjection(beside);
        }

        /** Each change is written as it comes: administrators are few. */
        @Override
        public void flush() {}

        @Override
        public void beginTakeOver() {
            live.holdTurns();
        }

        @Override
        public void takeOver() {
            live.takeFrom(beside);
            beside.drop();
        }

        @Override
        public void discard() {
            beside.drop();
        }
    }
}
