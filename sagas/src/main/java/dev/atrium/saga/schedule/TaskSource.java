package dev.atrium.saga.schedule;

import com.github.kagkarlsson.scheduler.task.Task;
import java.util.stream.Stream;

/** Brings tasks that are not beans of their own. */
public interface TaskSource {

    Stream<Task<?>> tasks();
}
