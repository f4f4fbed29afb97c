package vn.quyche.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.PersonId;

/** An account book that has nothing but a key. */
class OneKey implements AccountBook {

    @Override
    public byte[] key(String purpose) {
        return new byte[] {1, 2, 3, 4};
    }

    @Override
    public boolean isEmpty() {
        return true;
    }

    @Override
    public boolean hasDemonstration() {
        return false;
    }

    @Override
    public Optional<Account> find(String name) {
        return Optional.empty();
    }

    @Override
    public List<Account> of(PersonId person) {
        return List.of();
    }

    @Override
    public List<Account> all() {
        return List.of();
    }

    @Override
    public Optional<String> hash(String name) {
        return Optional.empty();
    }

    @Override
    public void add(Account account, String hash) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setHash(String name, String hash) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Instant> enrolsUntil(String name) {
        return Optional.empty();
    }

    @Override
    public void setEnrolsUntil(String name, Optional<Instant> until) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setLocked(String name, boolean locked) {
        throw new UnsupportedOperationException();
    }
}
