package vn.quyche.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The product will not do what was asked, and says why: a code that messages put into words ({@code refusal.CODE}, and
 * {@code refusal.CODE.remedy} for what to do instead), its arguments, and the provision that forbids it, if one does.
 */
public final class Refusal extends RuntimeException {

    /** Why in the broadest sense, which decides the HTTP status. */
    public enum Kind {
        /** The input cannot be used. */
        INVALID,
        /** The rules or the state of the record stand against it. */
        CONFLICT,
        /** The actor has no right to it. */
        FORBIDDEN,
        /** There is no such record, or not for this actor. */
        NOT_FOUND,
        /** Too large. */
        TOO_LARGE,
        /** Too many tries. */
        TOO_OFTEN
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;
    private final @Nullable transient Citation basis;
    private final @Nullable String field;

    private Refusal(Kind kind, String code, @Nullable Citation basis, @Nullable String field, List<Object> arguments) {
        super(basis == null ? code : code + " (" + basis.words() + ")");
        this.kind = kind;
        this.code = code;
        this.basis = basis;
        this.field = field;
        this.arguments = arguments;
    }

    /** The input of a field cannot be used. */
    public static Refusal invalid(String field, String code, Object... arguments) {
        return new Refusal(Kind.INVALID, code, null, field, List.copyOf(Arrays.asList(arguments)));
    }

    /** The record's state stands against it. */
    public static Refusal conflict(String code, Object... arguments) {
        return new Refusal(Kind.CONFLICT, code, null, null, List.copyOf(Arrays.asList(arguments)));
    }

    /** A provision stands against it. */
    public static Refusal under(Citation basis, String code, Object... arguments) {
        return new Refusal(Kind.CONFLICT, code, basis, null, List.copyOf(Arrays.asList(arguments)));
    }

    public static Refusal forbidden(String code, Optional<Citation> basis, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, code, basis.orElse(null), null, List.copyOf(Arrays.asList(arguments)));
    }

    public static Refusal notFound(String code, Optional<Citation> basis, Object... arguments) {
        return new Refusal(Kind.NOT_FOUND, code, basis.orElse(null), null, List.copyOf(Arrays.asList(arguments)));
    }

    public static Refusal tooLarge(String field, String code, Object... arguments) {
        return new Refusal(Kind.TOO_LARGE, code, null, field, List.copyOf(Arrays.asList(arguments)));
    }

    public static Refusal tooOften(String code, Object... arguments) {
        return new Refusal(Kind.TOO_OFTEN, code, null, null, List.copyOf(Arrays.asList(arguments)));
    }

    /** The same, with the field in which to put it right. */
    public Refusal at(String formField) {
        return new Refusal(kind, code, basis, formField, arguments);
    }

    /** Refuses with a provision when the condition holds. */
    public static void refuseIf(boolean condition, Citation basis, String code, Object... arguments) {
        if (condition) {
            throw under(basis, code, arguments);
        }
    }

    /** Refuses for the record's state when the condition holds. */
    public static void refuseIf(boolean condition, String code, Object... arguments) {
        if (condition) {
            throw conflict(code, arguments);
        }
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public Optional<Citation> basis() {
        return Optional.ofNullable(basis);
    }

    /** The form field at fault, if one is. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
