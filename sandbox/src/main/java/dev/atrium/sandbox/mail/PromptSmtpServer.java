package dev.atrium.sandbox.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.net.SocketException;

/**
 * Holds no line of an answer back. GreenMail writes the two lines of its greeting by themselves, and TCP would keep the second
 * until the first is acknowledged, 40 milliseconds later.
 */
final class PromptSmtpServer extends SmtpServer {

    PromptSmtpServer(ServerSetup setup, Managers managers) {
        super(setup, managers);
    }

    @Override
    protected void handleClientSocket(Socket client) throws SocketException {
        client.setTcpNoDelay(true);
        super.handleClientSocket(client);
    }
}
