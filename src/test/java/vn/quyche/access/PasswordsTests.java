package vn.quyche.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quyche.kernel.Refusal;

class PasswordsTests {

    private final Passwords passwords = new Passwords();

    @Test
    void whatNobodyKnowsLooksLikeAnyOther() {
        var unknown = passwords.unknown();
        assertThat(unknown)
                .hasSameSizeAs(passwords.hash("con trâu đi trước cái cày"))
                .isNotEqualTo(passwords.unknown());
        assertThat(passwords.matches("con trâu đi trước cái cày", unknown)).isFalse();
    }

    @Test
    void acceptsALongUncommonOne() {
        assertThatCode(() -> passwords.check("office", "con trâu đi trước cái cày"))
                .doesNotThrowAnyException();
    }

    @Test
    void acceptsOneOfManySigns() {
        assertThatCode(() -> passwords.check("office", "con trâu đi trước cái cày theo sau ".repeat(3)))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAShortOne() {
        assertThatThrownBy(() -> passwords.check("office", "Ab1!efgh"))
                .isInstanceOf(Refusal.class)
                .hasMessage("password.short");
    }

    @Test
    void refusesOneTooLongToBeTyped() {
        assertThatThrownBy(() -> passwords.check("office", "abcdefg1".repeat(17)))
                .isInstanceOf(Refusal.class)
                .hasMessage("password.long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matkhau123456",
                "Mật khẩu 2024!",
                "PasswordPassword",
                "123456789012",
                "aaaaaaaaaaaaaa",
                "abababababababab",
                "office-office-2024",
                "P@ssw0rd123456",
                "qwertyuiop[]12",
                "iloveyou1990!!",
                "liverpool2024liverpool",
                "abc123abc123abc123"
            })
    void refusesOneThatGuessersTryFirst(String password) {
        assertThatThrownBy(() -> passwords.check("office", password))
                .isInstanceOf(Refusal.class)
                .hasMessage("password.common");
    }

    @Test
    void keepsNothingOfThePasswordAndKnowsItAgain() {
        var hash = passwords.hash("con trâu đi trước");
        assertThat(hash).startsWith("{pbkdf2-sha512}").doesNotContain("trâu");
        assertThat(passwords.hash("con trâu đi trước")).isNotEqualTo(hash);
        assertThat(passwords.matches("con trâu đi trước", hash)).isTrue();
        assertThat(passwords.matches("con trâu đi sau", hash)).isFalse();
    }
}
