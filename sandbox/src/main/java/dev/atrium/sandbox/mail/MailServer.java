package dev.atrium.sandbox.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.ServerSetup;
import dev.atrium.sandbox.fault.Faults;
import dev.atrium.sandbox.server.FreePort;
import dev.atrium.sandbox.server.ServerStartException;

/** GreenMail's SMTP server, which puts every mail into the {@link Inbox} and fails when told to. */
public final class MailServer implements AutoCloseable {

    private static final long START_LIMIT_MILLIS = 10_000;

    private final SmtpServer server;

    private MailServer(SmtpServer server) {
        this.server = server;
    }

    public static MailServer start(Inbox inbox, Faults faults, int wantedPort) {
        ServerSetup setup = new ServerSetup(FreePort.orAny(wantedPort), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        SmtpServer server = new PromptSmtpServer(setup, new InboxManagers(inbox, faults));
        server.startService();
        try {
            if (!server.waitTillRunning(START_LIMIT_MILLIS)) {
                throw new ServerStartException("SMTP was not ready after " + START_LIMIT_MILLIS + " ms");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerStartException("SMTP was interrupted while starting", e);
        }
        return new MailServer(server);
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.stopService();
    }

    private static final class InboxManagers extends Managers {

        private final SmtpManager manager;

        InboxManagers(Inbox inbox, Faults faults) {
            manager = new DeliveryToInbox(this, inbox, faults);
        }

        @Override
        public SmtpManager getSmtpManager() {
            return manager;
        }
    }
}
