package id.posyandu.referral.kit.wire;

import java.util.Set;
import java.util.function.Supplier;

/** Groups in which a service reads just now and which no setting names, such as one that it made while it ran. */
@FunctionalInterface
public interface ReadingGroups extends Supplier<Set<String>> {}
