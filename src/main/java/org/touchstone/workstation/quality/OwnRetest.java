package org.touchstone.workstation.quality;

import org.touchstone.domain.item.ItemKey;
import org.touchstone.stats.agreement.RetestConsistency;

/** An item that was given twice, with both answers. */
public record OwnRetest(ItemKey item, RetestConsistency.Twice answers) {}
