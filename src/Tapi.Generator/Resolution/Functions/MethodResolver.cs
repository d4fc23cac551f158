using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Owners;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>
/// Function page to method. Null when the function has a role that a class plays itself, when its family's errors have no page, or when a
/// parameter is of a kind that only the raw layer offers.
/// </summary>
internal static class MethodResolver
{
    public static MethodItem? Resolve(FunctionModel function, PageCatalogue catalogue)
    {
        var errors = ErrorFamily.Of(function.Family, catalogue);
        var owner = OwnerClasses.Of(function);
        if (errors is null || owner is null || function.Role is not (null or FunctionRole.Drop))
        {
            return null;
        }

        // A method needs its class; an application's class needs the pages that start, read and end it.
        var hasClass = owner.Kind switch
        {
            OwnerKind.Application => Roles.HasApplication(owner.HandleType, catalogue),
            OwnerKind.Device => Roles.HasDevices(owner.HandleType, catalogue),
            _ => true,
        };
        if (!hasClass)
        {
            return null;
        }

        var arguments = new ArgumentResolver(function, owner, catalogue).Resolve();
        if (arguments is null)
        {
            return null;
        }

        if (arguments.Value.Any(argument => argument.Kind == ArgumentKind.InOut))
        {
            return null;
        }

        var isAsync = function.Completion.Message is not null;
        var completion = Completion(function, catalogue);
        if (completion is not null && owner.Kind != OwnerKind.Object)
        {
            return null;
        }

        var outputs = OutputResolver.Resolve(function, catalogue);
        if (owner.Kind == OwnerKind.System && isAsync)
        {
            return null;
        }

        var needsReply = outputs?.Any(output => output.Kind == OutputKind.Text) == true || arguments.Value.Any(argument => argument.Kind == ArgumentKind.InOutBytes);
        if (outputs is null || (needsReply && !isAsync) || HoldsSpan(outputs.Value, arguments.Value, isAsync))
        {
            return null;
        }

        var views = outputs.Value.Items.Count(output => output.Kind == OutputKind.View);
        if (views > 1 || (views == 1 && outputs.Value.Count > 1 && isAsync))
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
            new Documentation(function.Summary, ReferenceLink.Of(function)),
            function.ObsoleteFor) { TooSmall = errors.TooSmall, Completion = completion };
    }

    /// <summary>A request that may be repeated with more room cannot keep its caller's span.</summary>
    private static bool HoldsSpan(EquatableArray<Output> outputs, EquatableArray<Argument> arguments, bool isAsync) =>
        isAsync
        && outputs.Any(output => output.Kind == OutputKind.View)
        && arguments.Any(argument => argument.Type.StartsWith("ReadOnlySpan", StringComparison.Ordinal));

    private static CompletingMessage? Completion(FunctionModel function, PageCatalogue catalogue)
    {
        var message = function.Completion.Message is { } name ? catalogue.Message(name) : null;
        if (message is null || message.Role == MessageRole.Reply)
        {
            return null;
        }

        var item = new MessageResolver(message, catalogue).Resolve();
        return new CompletingMessage(item.TypeName, item.IdMember);
    }
}
