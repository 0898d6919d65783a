using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace NoteSchema.Service;

/// <summary>The errors of calls: a gRPC status, a message for people that says what to do, and for programs a <c>google.rpc.ErrorInfo</c> with a reason. <c>docs/service.md</c> lists the reasons.</summary>
internal static class CallError
{
    private const string Domain = "noteschema";

    public static RpcException VaultNotOpen() => Of(StatusCode.NotFound, "VAULT_NOT_OPEN", "The vault is not open: call VaultService.Open and hold its stream.");

    public static RpcException VaultGone(string root) => Of(StatusCode.FailedPrecondition, "VAULT_GONE", $"The folder `{root}` is not there any more.");

    public static RpcException NoSuchFolder(string root) => Of(StatusCode.NotFound, "VAULT_NOT_FOUND", $"There is no folder `{root}`.");

    public static RpcException RootNotAbsolute() => Of(StatusCode.InvalidArgument, "ROOT_NOT_ABSOLUTE", "`root` must be an absolute path.");

    public static RpcException SettingsBroken(string problem) => Of(StatusCode.FailedPrecondition, "SETTINGS_BROKEN", $"The settings cannot be used: {problem}");

    public static RpcException PathOutsideVault() => Of(StatusCode.InvalidArgument, "PATH_OUTSIDE_VAULT", "A path must be given from the vault's root with `/`, and stay within the vault.");

    public static RpcException NotANote(string path) => Of(StatusCode.InvalidArgument, "NOT_A_NOTE", $"`{path}` is no note: its name must end in `.md`.");

    public static RpcException TextTooLarge(long bytes, long most) => Of(StatusCode.ResourceExhausted, "TEXT_TOO_LARGE", $"The text has {bytes:N0} bytes; at most {most:N0} are taken.");

    public static RpcException TooMany(string what, int most) => Of(StatusCode.ResourceExhausted, "LIST_TOO_LONG", $"There are too many {what}; at most {most:N0} are taken in one call.");

    public static RpcException TooManyCalls() => Of(StatusCode.ResourceExhausted, "TOO_MANY_CALLS", "Too many calls are waiting. Try again when some have been answered.");

    public static RpcException TooSlow(TimeSpan longest) => Of(StatusCode.DeadlineExceeded, "CALL_TOO_LONG", $"The call took longer than {longest.TotalSeconds:0.##} seconds, which is as long as one may. Ask about less at a time.");

    public static RpcException Ending() => Of(StatusCode.Unavailable, "ENDING", "The service is ending.");

    public static RpcException SchemaNotFound(string schema, string meant) => Of(StatusCode.NotFound, "SCHEMA_NOT_FOUND", $"There is no schema `{schema}`{(meant.Length > 0 ? meant : ".")}");

    public static RpcException SchemasChanged() => Of(StatusCode.Aborted, "SCHEMAS_CHANGED", "Schemas or settings were changed meanwhile. Ask again.");

    public static RpcException WriteRefused(string message) => Of(StatusCode.FailedPrecondition, "WRITE_REFUSED", message);

    public static RpcException OperationNotFound(string id) => Of(StatusCode.NotFound, "OPERATION_NOT_FOUND", id.Length == 0 ? "There is no operation to take back." : $"There is no operation `{id}` to take back.");

    public static RpcException FileExists(string path) => Of(StatusCode.AlreadyExists, "FILE_EXISTS", $"There is a file `{path}` already.");

    public static RpcException NoNotes() => Of(StatusCode.NotFound, "NO_NOTES", "There are no notes at the paths that were named.");

    public static RpcException FieldRefused(string reason) => Of(StatusCode.InvalidArgument, "FIELD_REFUSED", reason);

    public static RpcException NameNeeded() => Of(StatusCode.InvalidArgument, "NAME_NEEDED", "The note needs a name with letters or digits in it.");

    public static RpcException ProtocolMismatch(string message) => Of(StatusCode.FailedPrecondition, "PROTOCOL_MISMATCH", message);

    public static RpcException MessageUnreadable() => Of(StatusCode.InvalidArgument, "MESSAGE_UNREADABLE", "The message is none of this call: it is no protobuf, or a string in it is no UTF-8. Lone surrogates are to be replaced by U+FFFD.");

    public static RpcException MessageTooLarge(long most, long mostOfText) =>
        Of(StatusCode.ResourceExhausted, "MESSAGE_TOO_LARGE", $"The message has more than {most:N0} bytes, which is as much as is taken. One text may have {mostOfText:N0}; send many files in several calls.");

    public static RpcException Internal() => Of(StatusCode.Internal, "BUG", "The call failed by a mistake in the service. Its log says where.");

    public static RpcException Of(StatusCode status, string reason, string message) => new Google.Rpc.Status
    {
        Code = (int)status,
        Message = message,
        Details = { Any.Pack(new ErrorInfo { Reason = reason, Domain = Domain }) },
    }.ToRpcException();
}
