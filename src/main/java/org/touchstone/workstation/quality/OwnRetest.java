package org.touchstone.workstation.quality;

import org.touchstone.domain.item.ItemKey;
import org.touchstone.stats.agreement.RetestConsistency;

/** An item that came back, with both answers. */
public record OwnRetest(ItemKey item, RetestConsistency.Twice answers) {}
