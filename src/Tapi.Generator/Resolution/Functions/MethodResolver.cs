using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Owners;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>
/// Function page to method. Null when the function has a role that a class plays itself, when its family's errors have no page, or when a
/// parameter is of a kind that only the raw layer offers.
/// </summary>
internal static class MethodResolver
{
    // The type of a parameter that says over which window a dialog appears.
    private const string WindowType = "HWND";

    public static MethodItem? Resolve(FunctionModel function, PageCatalogue catalogue) =>
        Build(function, catalogue) is { } method && TakenName(method) is null ? method : null;

    /// <summary>The C# name of a parameter that keeps the function out of the object layer, because something else is called so.</summary>
    public static string? TakenName(FunctionModel function, PageCatalogue catalogue) =>
        Build(function, catalogue) is { } method ? TakenName(method) : null;

    private static MethodItem? Build(FunctionModel function, PageCatalogue catalogue)
    {
        var errors = ErrorFamily.Of(function.Family, catalogue);
        var owner = OwnerClasses.Of(function);
        if (errors is null
            || owner is null
            || FunctionTypes.Result(function)?.Kind != CTypeKind.Int32
            || function.Role is not (null or FunctionRole.Drop or FunctionRole.ProxyMessage)
            || !HasClass(owner, catalogue))
        {
            return null;
        }

        var isAsync = function.Completion.Message is not null;
        var completion = Completion(function, catalogue);
        if ((completion is not null && owner.Kind != OwnerKind.Object) || (isAsync && owner.Kind == OwnerKind.System))
        {
            return null;
        }

        var arguments = new ArgumentResolver(function, owner, catalogue).Resolve();
        var outputs = OutputResolver.Resolve(function, catalogue);
        if (arguments is null || outputs is null || !CanCall(arguments.Value, outputs.Value, isAsync))
        {
            return null;
        }

        return new MethodItem(
            owner,
            ApiNames.Method(function) + (isAsync ? "Async" : string.Empty),
            function.ExportName,
            isAsync,
            errors.ExceptionType,
            errors.EnumName,
            errors.Document(function.Errors),
            arguments.Value,
            outputs.Value,
            Documentation.Of(function))
        {
            TooSmall = errors.TooSmall,
            Completion = completion,
            ShowsDialog = arguments.Value.Any(argument => argument is HandleArgument { HandleType: WindowType }),
        };
    }

    private static string? TakenName(MethodItem method) => MemberNames.Taken(method.Arguments
        .OfType<CallerArgument>()
        .SelectMany(argument =>
            argument is ConstantPairArgument pair ? new[] { pair.Parameter.Name, pair.SecondName } : [argument.Parameter.Name]));

    /// <summary>A method needs its class; an application's class needs the pages that start, read and end it.</summary>
    private static bool HasClass(OwnerClass owner, PageCatalogue catalogue) => owner.Kind switch
    {
        OwnerKind.Application => Roles.HasApplication(owner.HandleType, catalogue),
        OwnerKind.Device => Roles.HasDevices(owner.HandleType, catalogue),
        _ => true,
    };

    /// <summary>Whether the object layer has a form for these arguments together with these outputs.</summary>
    private static bool CanCall(EquatableArray<Argument> arguments, EquatableArray<Output> outputs, bool isAsync)
    {
        var needsReply = outputs.Any(output => output is TextOutput)
            || arguments.Any(argument => argument is BytesArgument { IsInOut: true });
        if (arguments.Any(argument => argument is InOutArgument) || (needsReply && !isAsync))
        {
            return false;
        }

        var views = outputs.Items.Count(output => output is ViewOutput);
        return views switch
        {
            0 => true,

            // A request that may be repeated with more room cannot keep its caller's span.
            1 => !isAsync || (outputs.Count == 1 && !arguments.Any(argument => argument is CallerArgument { IsSpan: true })),
            _ => false,
        };
    }

    private static CompletingMessage? Completion(FunctionModel function, PageCatalogue catalogue)
    {
        var message = function.Completion.Message is { } name ? catalogue.Message(name) : null;
        return message is null || message.Role == MessageRole.Reply
            ? null
            : new CompletingMessage(MessageNames.Type(message, catalogue), MessageNames.Id(message));
    }
}
