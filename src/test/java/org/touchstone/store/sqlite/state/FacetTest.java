package org.touchstone.store.sqlite.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.touchstone.domain.item.ItemKind;
import org.touchstone.store.StoreException;
import org.touchstone.store.sqlite.sealed.PackedFields;

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
        byte[] earlier =
                new PackedFields.Out().number(3).text("legal").text("advice").done();
        assertThat(Catalog.Facet.read(earlier)).isEqualTo(new Catalog.Facet(3, "legal", "advice", ItemKind.COMPARISON));
    }

    @Test
    void aFacetOfAnUnknownKindIsDamage() {
        byte[] later = new PackedFields.Out()
                .number(3)
                .text("legal")
                .text("advice")
                .text("riddle")
                .done();
        assertThatThrownBy(() -> Catalog.Facet.read(later)).isInstanceOf(StoreException.class);
    }
}
