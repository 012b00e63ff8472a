package dev.atrium.web.account.leaving;

import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.DeletionView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.security.session.SignedInMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Tells the layout of every page when the member's account will be deleted, while one can change one's mind. */
@Component
class LeavingNotice implements HandlerInterceptor {

    private final Deletions deletions;

    LeavingNotice(Deletions deletions) {
        this.deletions = deletions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && request.getMethod().equals("GET")) {
            SignedInMember.find()
                    .flatMap(signedIn -> deletions.of(signedIn.member().accountId()))
                    .filter(deletion -> deletion.phase() == DeletionPhase.PENDING)
                    .map(DeletionView::deletionDate)
                    .ifPresent(date -> request.setAttribute(Frame.DELETION_DATE, date));
        }
        return true;
    }
}
