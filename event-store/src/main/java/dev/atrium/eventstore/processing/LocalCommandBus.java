package dev.atrium.eventstore.processing;

import static org.axonframework.commandhandling.GenericCommandResultMessage.asCommandResultMessage;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;

/** Axon's simple bus, which tells the event store's faults by the names that they have with every store. */
final class LocalCommandBus extends SimpleCommandBus {

    private final StoreFaults faults;

    LocalCommandBus(Builder builder, StoreFaults faults) {
        super(builder);
        this.faults = faults;
    }

    /** What fails while the unit of work commits, no interceptor sees. */
    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        super.<C, R>handle(command, handler, (handled, result) -> callback.onResult(handled, named(result)));
    }

    private <R> CommandResultMessage<? extends R> named(CommandResultMessage<? extends R> result) {
        if (!result.isExceptional()) {
            return result;
        }
        Throwable fault = result.exceptionResult();
        Throwable named = faults.named(fault);
        if (named == fault) {
            return result;
        }
        CommandResultMessage<R> failed = asCommandResultMessage(named);
        return failed.withMetaData(result.getMetaData());
    }
}
