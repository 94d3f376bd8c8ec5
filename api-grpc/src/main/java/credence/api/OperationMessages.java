package credence.api;

import credence.InvalidInput;
import credence.persistence.ImportResult;
import credence.persistence.ListFormat;
import credence.persistence.Operation;
import credence.persistence.VerificationResult;
import credence.proof.Note;
import credence.proof.VerifierKey;
import credence.v1.ImportOutcome;
import credence.v1.ImportTask;
import credence.v1.ListProblem;
import credence.v1.OperationError;
import credence.v1.OperationState;
import credence.v1.VerificationOutcome;
import credence.v1.VerificationTask;
import org.jspecify.annotations.Nullable;

/** Operations as messages. */
final class OperationMessages {
    private OperationMessages() {}

    static credence.v1.Operation operation(Operation operation) {
        credence.v1.Operation.Builder message = credence.v1.Operation.newBuilder()
                .setId(operation.id().toString())
                .setState(OperationState.valueOf(
                        "OPERATION_STATE_" + operation.state().name()))
                .setDone(operation.state().isEnd())
                .setBy(operation.by().name())
                .setBegunAt(Messages.timestamp(operation.begun()))
                .setUpdatedAt(Messages.timestamp(operation.updated()))
                .setPercent(operation.percent())
                .setLines(operation.done());
        switch (operation.task()) {
            case Operation.Task.Import list -> message.setImport(task(list));
            case Operation.Task.Verification verification -> message.setVerification(task(verification));
        }
        switch (operation.outcome()) {
            case ImportResult.Done done -> message.setImported(outcome(done));
            case VerificationResult.Whole whole -> message.setVerified(outcome(whole));
            case null -> {}
        }
        Operation.@Nullable Fault fault = operation.fault();
        if (fault != null) {
            message.setError(error(fault));
        }
        return message.build();
    }

    static Operation.@Nullable State stateOrAny(OperationState state) {
        return switch (state) {
            case OPERATION_STATE_UNSPECIFIED -> null;
            case UNRECOGNIZED ->
                throw new InvalidInput("state", "is no state", "Send one of OperationState, or leave it out.");
            default -> Operation.State.valueOf(state.name().substring("OPERATION_STATE_".length()));
        };
    }

    private static VerificationTask task(Operation.Task.Verification task) {
        return VerificationTask.newBuilder()
                .addAllCheckpoints(
                        task.checkpoints().stream().map(Note::written).toList())
                .addAllKeys(task.keys().stream().map(VerifierKey::written).toList())
                .build();
    }

    private static VerificationOutcome outcome(VerificationResult.Whole whole) {
        return VerificationOutcome.newBuilder()
                .setEntries(whole.entries())
                .setRootHash(whole.root().hex())
                .setCheckpoints(whole.checkpoints())
                .setReports(whole.reports())
                .addAllNotes(whole.notes())
                .build();
    }

    private static ImportTask task(Operation.Task.Import task) {
        return ImportTask.newBuilder()
                .setFile(task.file())
                .setSha256(task.sha256())
                .setFormat(format(task.format()))
                .setDryRun(task.dryRun())
                .build();
    }

    private static credence.v1.ListFormat format(@Nullable ListFormat format) {
        return format == null
                ? credence.v1.ListFormat.LIST_FORMAT_UNSPECIFIED
                : credence.v1.ListFormat.valueOf("LIST_FORMAT_" + format.name());
    }

    private static ImportOutcome outcome(ImportResult.Done done) {
        return ImportOutcome.newBuilder()
                .setFormat(format(done.format()))
                .setDryRun(done.dryRun())
                .setLines(done.lines())
                .setEntries(done.entries())
                .setProposals(done.proposals())
                .setObservations(done.observations())
                .setKnown(done.known())
                .putAllSkipped(done.skipped())
                .setRevision(done.revision().value())
                .build();
    }

    private static OperationError error(Operation.Fault fault) {
        Reason reason = reason(fault.cause());
        OperationError.Builder error = OperationError.newBuilder()
                .setCode(reason.code().getNumber())
                .setMessage(reason.meaning() + " " + reason.mend())
                .setReason(reason.name())
                .setDomain(GrpcErrors.DOMAIN)
                .setFound(fault.found());
        fault.problems()
                .forEach(problem -> error.addProblems(ListProblem.newBuilder()
                        .setLine(problem.line())
                        .setField(problem.wrong().field())
                        .setDescription(problem.told() + ".")
                        .setMend(problem.wrong().mend())));
        VerificationResult.@Nullable Bad changed = fault.changed();
        if (changed != null) {
            error.setMessage(changed.where() + ": " + changed.what() + ". " + reason.mend())
                    .putMetadata("where", changed.where())
                    .putMetadata("what", changed.what());
        }
        return error.build();
    }

    private static Reason reason(Operation.Cause cause) {
        return switch (cause) {
            case BAD_LIST -> Reason.BAD_LIST;
            case REGISTER_CHANGED -> Reason.REGISTER_CHANGED;
            case ABANDONED -> Reason.OPERATION_ABANDONED;
            case CANCELLED -> Reason.OPERATION_CANCELLED;
            case REGISTER_AWAY -> Reason.REGISTER_AWAY;
            case DISK_FULL -> Reason.DISK_FULL;
            case INTERNAL -> Reason.INTERNAL;
        };
    }
}
