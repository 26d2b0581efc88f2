package org.touchstone.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.touchstone.domain.study.ItemKind;
import org.touchstone.store.StoreException;

class FacetTest {
    @Test
    void aFacetComesBackWithItsKind() {
        for (ItemKind kind : ItemKind.values()) {
            Catalog.Facet facet = new Catalog.Facet(3, "legal", "advice", kind);
            assertThat(Catalog.Facet.read(facet.fields())).isEqualTo(facet);
        }
    }

    @Test
    void aFacetThatNamesNoKindIsOfComparisons() {
        byte[] earlier = new Fields.Out().number(3).text("legal").text("advice").done();
        assertThat(Catalog.Facet.read(earlier)).isEqualTo(new Catalog.Facet(3, "legal", "advice", ItemKind.COMPARISON));
    }

    @Test
    void aFacetOfAnUnknownKindIsDamage() {
        byte[] later = new Fields.Out()
                .number(3)
                .text("legal")
                .text("advice")
                .text("riddle")
                .done();
        assertThatThrownBy(() -> Catalog.Facet.read(later)).isInstanceOf(StoreException.class);
    }
}
