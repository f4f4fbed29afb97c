package vn.quyche.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import vn.quyche.access.Account;
import vn.quyche.access.Accounts;
import vn.quyche.access.Passkeys;
import vn.quyche.access.ProviderLinks;
import vn.quyche.access.SecondFactor;
import vn.quyche.access.SignIn;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.web.StepUp;

/** What a passkey shows to the gate; what a password shows is seen in {@code StepUpTests}. */
class StepUpGateTests {

    private final Accounts accounts = mock(Accounts.class);
    private final Passkeys passkeys = mock(Passkeys.class);
    private final PasskeyQuestion question = mock(PasskeyQuestion.class);
    private final Door door = mock(Door.class);
    private final StepUpGate gate = new StepUpGate(
            mock(SignIn.class),
            accounts,
            passkeys,
            question,
            mock(Providers.class),
            mock(ProviderLinks.class),
            mock(SecondFactor.class),
            door,
            Clock.systemUTC(),
            15);
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/ballots/7/votes");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void theSecretaryShowedItLongAgo() {
        var shown = Shown.PASSKEY.as("secretary", Device.UNKNOWN, Instant.EPOCH);
        SecurityContextHolder.getContext().setAuthentication(shown);
        when(accounts.account("secretary")).thenReturn(account("secretary"));
        when(passkeys.of(any())).thenReturn(List.of());
        when(passkeys.origin()).thenReturn("http://localhost");
        request.addParameter(StepUpGate.PASSKEY, "{}");
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void thePersonsOwnPasskeyShowsThePerson() throws NoSuchMethodException {
        when(question.answered(any(), eq("{}"))).thenReturn(account("secretary"));
        assertThat(gate.preHandle(request, response, act())).isTrue();
        verify(door).shownAgain(account("secretary"), Shown.PASSKEY, request, response);
    }

    @Test
    void thatOfAnotherAccountDoesNot() throws NoSuchMethodException {
        when(question.answered(any(), eq("{}"))).thenReturn(account("office"));
        var act = act();
        assertThatThrownBy(() -> gate.preHandle(request, response, act))
                .isInstanceOf(Refusal.class)
                .hasMessage("passkey.of-another");
        verify(door, never()).shownAgain(any(), any(), any(), any());
    }

    @StepUp
    void vote() {
        // stands for any act that binds
    }

    private HandlerMethod act() throws NoSuchMethodException {
        return new HandlerMethod(this, StepUpGateTests.class.getDeclaredMethod("vote"));
    }

    private static Account account(String name) {
        return new Account(
                name,
                new PersonId(new UUID(0, 1)),
                OrganId.PROVINCIAL_COMMITTEE,
                Set.of(),
                false,
                false,
                Instant.EPOCH);
    }
}
