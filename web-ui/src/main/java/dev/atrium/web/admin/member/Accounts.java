package dev.atrium.web.admin.member;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.admin.FindAccountHolderQuery;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.command.Queries;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the account that an address names. */
@Component
class Accounts {

    private final Queries queries;

    Accounts(Queries queries) {
        this.queries = queries;
    }

    MemberView find(String id) {
        return AccountId.parse(id)
                .flatMap(account -> queries.find(new FindAccountHolderQuery(account), MemberView.class))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
