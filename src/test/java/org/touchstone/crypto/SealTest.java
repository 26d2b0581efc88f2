package org.touchstone.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SealTest {
    private final byte[] plain = {1, 2, 3};
    private final byte[] additional = {9};

    @Test
    void opensOnlyTogetherWithItsAdditionalData() {
        Seal seal = new Seal(new byte[32], new SecureRandom());
        byte[] sealed = seal.seal(additional, plain);
        assertThat(seal.open(additional, sealed)).contains(plain);
        assertThat(seal.open(new byte[] {8}, sealed)).isEmpty();
    }

    @Test
    void neitherSealsNorOpensAfterItIsWiped() {
        Seal seal = new Seal(new byte[32], new SecureRandom());
        byte[] sealed = seal.seal(additional, plain);
        seal.close();
        assertThatThrownBy(() -> seal.seal(additional, plain)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.open(additional, sealed)).isInstanceOf(IllegalStateException.class);
    }
}
