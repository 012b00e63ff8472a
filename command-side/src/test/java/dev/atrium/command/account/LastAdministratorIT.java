package dev.atrium.command.account;

import static dev.atrium.command.Members.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.DeactivateAccountCommand;
import dev.atrium.api.account.GrantRoleCommand;
import dev.atrium.api.account.LastAdministratorException;
import dev.atrium.api.account.ReactivateAccountCommand;
import dev.atrium.api.account.RevokeRoleCommand;
import dev.atrium.api.account.Role;
import dev.atrium.api.account.RoleGrantedEvent;
import dev.atrium.api.rebuild.Building;
import dev.atrium.api.user.UserId;
import dev.atrium.command.CommandNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Administrators who all leave at once, some by losing the role, some by losing the account. */
class LastAdministratorIT {

    private static final AtomicLong NEXT = new AtomicLong(71_000_000);
    private static final int ADMINISTRATORS = 6;
    private static final int ROUNDS = 5;

    private final CommandNode node = CommandNode.shared();

    @Test
    void oneIsAlwaysLeft() {
        nobodyElseCounts();
        List<AccountId> all = registered();
        for (int round = 0; round < ROUNDS; round++) {
            appointAgain(all);
            await().atMost(Duration.ofSeconds(30)).until(() -> staying() == ADMINISTRATORS);

            List<CompletableFuture<Object>> leaving = new ArrayList<>();
            CyclicBarrier together = new CyclicBarrier(ADMINISTRATORS);
            for (int n = 0; n < ADMINISTRATORS; n++) {
                AccountId account = all.get(n);
                Object command = n % 2 == round % 2
                        ? new RevokeRoleCommand(account, Role.ADMIN, "all go")
                        : new DeactivateAccountCommand(account, "all go");
                leaving.add(
                        CompletableFuture.supplyAsync(() -> sendAtOnce(command, together), Thread::startVirtualThread)
                                .thenCompose(answer -> answer));
            }

            assertThat(leaving.stream().filter(LastAdministratorIT::isRefused)).hasSize(1);
            assertThat(staying()).isEqualTo(1);
        }
    }

    /** Somebody is just being let go while the table is built anew: the mark must not get lost. */
    @Test
    void rebuildForgetsNobodyWhoIsLeaving() {
        nobodyElseCounts();
        List<AccountId> all = registered();
        appointAgain(all);
        await().atMost(Duration.ofSeconds(30)).until(() -> staying() == ADMINISTRATORS);
        Building building = node.get(AdministratorsRebuild.class).begin();
        AdministratorsProjection projection = (AdministratorsProjection) building.projection();
        all.forEach(account -> projection.on(new RoleGrantedEvent(account, userOf(account), Role.ADMIN, "anew")));
        node.get(Administrators.class).leave(all.getFirst());

        node.get(TransactionTemplate.class).executeWithoutResult(status -> {
            building.beginTakeOver();
            building.takeOver();
        });

        assertThat(staying()).isEqualTo(ADMINISTRATORS - 1);
        assertThat(node.jdbc()
                        .sql("select leaving from administrator where account = ?")
                        .param(all.getFirst().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private CompletableFuture<Object> sendAtOnce(Object command, CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        return node.send(command);
    }

    private static boolean isRefused(CompletableFuture<Object> answer) {
        try {
            answer.join();
            return false;
        } catch (CompletionException refusal) {
            assertThat(refusal.getCause()).isInstanceOf(LastAdministratorException.class);
            return true;
        }
    }

    /** Administrators of other tests on this node. */
    private void nobodyElseCounts() {
        node.jdbc().sql("delete from administrator").update();
    }

    private List<AccountId> registered() {
        List<AccountId> all = new ArrayList<>();
        for (int n = 0; n < ADMINISTRATORS; n++) {
            long user = NEXT.incrementAndGet();
            node.sendAndWait(registration(user, "administrator" + user, "admin" + user + "@example.org", null));
            all.add(new AccountId(user + 1000));
        }
        return all;
    }

    private void appointAgain(List<AccountId> all) {
        all.forEach(account -> node.sendAndWait(new ReactivateAccountCommand(account, "back")));
        all.forEach(account -> node.sendAndWait(new GrantRoleCommand(account, Role.ADMIN, "trusted")));
    }

    private static UserId userOf(AccountId account) {
        return new UserId(account.value() - 1000);
    }

    private long staying() {
        return node.jdbc()
                .sql("select count(*) from administrator where not leaving")
                .query(Long.class)
                .single();
    }
}
