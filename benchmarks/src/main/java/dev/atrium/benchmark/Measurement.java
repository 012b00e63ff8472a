package dev.atrium.benchmark;

import java.util.List;

/** One program of this module: takes a limit and the site's figure in the same run, and compares them. */
@FunctionalInterface
public interface Measurement {

    List<Ratio> run(Options options) throws Exception;
}
