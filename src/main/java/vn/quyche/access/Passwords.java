package vn.quyche.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.quyche.kernel.Refusal;

/** How passwords are hashed, and which ones are refused. Length and rarity count, not kinds of signs. */
@Component
class Passwords {

    static final int LEAST = 12;
    static final int MOST = 128;
    /** A password this strange in its beginning is strange enough; to weigh a long one costs much. */
    private static final int WEIGHED = 40;

    /** The best of zxcvbn's five: more than ten thousand million guesses, also for who has stolen the hashes. */
    private static final int OUT_OF_REACH = 4;

    private static final String ALGORITHM = "pbkdf2-sha512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 64;
    /** What OWASP asks of PBKDF2 with HMAC-SHA-512. */
    private static final int ROUNDS = 210_000;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            ALGORITHM,
            Map.of(
                    ALGORITHM,
                    new Pbkdf2PasswordEncoder("", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512)));
    private final Set<String> common = readCommon();

    /** Its lists are read when the first password is chosen, not at every start. */
    private final Supplier<Zxcvbn> weight = SingletonSupplier.of(Zxcvbn::new);

    String hash(String password) {
        return encoder.encode(password);
    }

    /** What looks like the hash of a password and is that of none; trying one against it takes as long. */
    String unknown() {
        var bytes = new byte[SALT_BYTES + HASH_BYTES];
        new SecureRandom().nextBytes(bytes);
        return "{" + ALGORITHM + "}" + HexFormat.of().formatHex(bytes);
    }

    boolean matches(String password, String hash) {
        return password.length() <= MOST && encoder.matches(password, hash);
    }

    /** Refuses a new password that is short, long, commonly used, or hardly more than the account's name. */
    void check(String account, String password) {
        if (password.length() < LEAST) {
            throw Refusal.invalid("password", "password.short", LEAST);
        }
        if (password.length() > MOST) {
            throw Refusal.invalid("password", "password.long", MOST);
        }
        var letters = letters(password);
        if (letters.chars().distinct().count() <= LEAST / 3
                || isCommon(letters)
                || letters.contains(letters(account))
                || isSoonGuessed(password, account)) {
            throw Refusal.invalid("password", "password.common");
        }
    }

    /** Weighed against breached passwords, names, words, keyboards, dates and their mixtures, as guessers mix them. */
    private boolean isSoonGuessed(String password, String account) {
        var start = password.substring(0, Math.min(password.length(), WEIGHED));
        var known = Stream.concat(Stream.of(account), common.stream()).toList();
        return weight.get().measure(start, known).getScore() < OUT_OF_REACH;
    }

    /** Common also when only digits or signs were put around it, which is what guessers try first. */
    private boolean isCommon(String letters) {
        return common.contains(letters)
                || common.contains(letters.replaceAll("[^a-z]", ""))
                || common.contains(letters.replaceAll("^[^a-z]+|[^a-z]+$", ""));
    }

    private static String letters(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("\\s+", "");
    }

    private static Set<String> readCommon() {
        try {
            return new ClassPathResource("access/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
