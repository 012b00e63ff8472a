package dev.atrium.administrator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code java -jar … --create-admin [--username=… [--email=…]]}: makes an administrator and ends. A member who exists is
 * given the role; for others the e-mail address and the password are asked for at the console. Without a console the
 * password comes from the environment, because other users of the machine can read a command line.
 */
public final class CreateAdmin {

    public static final String OPTION = "--create-admin";

    private static final String PASSWORD = "ATRIUM_ADMIN_PASSWORD";

    /** Nobody but this machine may see the half minute of a site that this is. */
    private static final List<String> QUIETLY = List.of(
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--atrium.demo=false",
            "--atrium.admin.username=",
            "--atrium.admin.email=",
            "--atrium.admin.password=",
            "--spring.main.banner-mode=off",
            "--logging.level.root=warn");

    private CreateAdmin() {}

    public static boolean isAskedFor(String[] arguments) {
        return List.of(arguments).contains(OPTION);
    }

    /** Returns the exit status. */
    public static int run(Class<?> application, String[] arguments) {
        return run(application, arguments, new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8));
    }

    static int run(Class<?> application, String[] arguments, PrintStream answer) {
        try (ConfigurableApplicationContext site = new SpringApplicationBuilder(application).run(quietly(arguments))) {
            answer.println(make(site.getBean(AdministratorAccounts.class), arguments));
            return 0;
        } catch (NoAdministratorException e) {
            answer.println("No administrator was made: " + e.getMessage() + ".");
            return 1;
        }
    }

    /** An option that is given twice would count as a list of both values. */
    private static String[] quietly(String[] arguments) {
        Stream<String> own = Arrays.stream(arguments)
                .filter(argument ->
                        QUIETLY.stream().noneMatch(option -> nameOf(option).equals(nameOf(argument))));
        return Stream.concat(own, QUIETLY.stream()).toArray(String[]::new);
    }

    private static String nameOf(String option) {
        return option.split("=", 2)[0];
    }

    private static String make(AdministratorAccounts administrators, String[] arguments) {
        String userName = option(arguments, "username").orElseGet(() -> ask("User name: "));
        if (administrators.promote(userName)) {
            return "The member " + userName + " is an administrator now.";
        }
        String email = option(arguments, "email").orElseGet(() -> ask("E-mail address: "));
        String password = Optional.ofNullable(System.getenv(PASSWORD)).orElseGet(CreateAdmin::askForPassword);
        administrators.make(new Newcomer(userName, email, password));
        return "The administrator " + userName + " is made.";
    }

    private static Optional<String> option(String[] arguments, String name) {
        String start = "--" + name + "=";
        return List.of(arguments).stream()
                .filter(argument -> argument.startsWith(start))
                .map(argument -> argument.substring(start.length()))
                .findFirst();
    }

    private static String ask(String question) {
        return Optional.ofNullable(console("--username and --email").readLine(question))
                .orElseThrow(() -> new NoAdministratorException("the console was closed"));
    }

    private static String askForPassword() {
        Console console = console(PASSWORD);
        char[] first = console.readPassword("Password: ");
        char[] second = console.readPassword("Password again: ");
        if (first == null || second == null) {
            throw new NoAdministratorException("the console was closed");
        }
        String password = new String(first);
        if (!password.equals(new String(second))) {
            throw new NoAdministratorException("the two passwords differ");
        }
        return password;
    }

    private static Console console(String instead) {
        return Optional.ofNullable(System.console())
                .orElseThrow(() -> new NoAdministratorException("there is no console to ask at; use " + instead));
    }
}
