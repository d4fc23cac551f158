using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Owners;
using Tapi.Generator.Resolution.Structures;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>What <c>tapi.wait</c> of a message becomes.</summary>
internal static class StateWaitResolver
{
    private const string ExceptionSuffix = "Exception";

    public static StateWaitItem? Resolve(MessageModel message, MessageItem item, PageCatalogue catalogue)
    {
        if (message.Wait is not { } wait
            || Owner(message, catalogue) is not { } owner
            || item.Properties.Items.FirstOrDefault(property => property.Slot == wait.Slot) is not { Type.Kind: SlotKind.Constant } state
            || ApiNames.Member(wait.Goal, catalogue) is not { } goal
            || (wait.Now is not null && catalogue.Function(wait.Now.Function) is null))
        {
            return null;
        }

        var until = wait.Until.Select(constant => ApiNames.Member(constant, catalogue)).OfType<EnumMember>().ToEquatableArray();
        var enums = until.Concat([goal]).Select(member => member.Enum);
        var references = item.Properties.Where(property => property is { IsNullable: false, Type.Kind: SlotKind.Object });
        var isWhole = until.Count == wait.Until.Count
            && enums.All(name => name == state.Type.Name)
            && references.All(property => property.Slot == MessageSlot.Device)
            && !catalogue.Functions.Any(function => Names(message, catalogue).Contains(ApiNames.Method(function)));
        return !isWhole ? null : new StateWaitItem(
            owner.Name,
            owner.Name.ToLowerInvariant(),
            ObjectEvents.Name(message, catalogue),
            item.TypeName,
            state,
            goal,
            until,
            Details(item, state, until).ToEquatableArray())
        {
            ExceptionType = ExceptionName(message, catalogue),
            Now = wait.Now is { } now ? Now(now, owner, item, catalogue) : null,
        };
    }

    // One message of an object says what programs wait for: a second one would bring the same methods.
    private static OwnerClass? Owner(MessageModel message, PageCatalogue catalogue) =>
        ObjectEvents.DeviceType(message) is { } device
        && catalogue.Messages.First(other => other.Wait is not null && ObjectEvents.DeviceType(other) == device) == message
            ? OwnerClasses.OfHandle(device, message, catalogue)
            : null;

    /// <summary>The words by which a program names the methods.</summary>
    public static IEnumerable<string> Names(MessageModel message, PageCatalogue catalogue)
    {
        if (message.Wait is { } wait && ApiNames.Member(wait.Goal, catalogue) is { } goal)
        {
            var state = message.Slots.FirstOrDefault(slot => slot.Slot == wait.Slot)?.Name;
            yield return "WaitFor" + goal.Name;
            yield return "WaitFor" + HungarianName.ToPascalCase(state ?? string.Empty);
        }
    }

    public static string ExceptionName(MessageModel message, PageCatalogue catalogue)
    {
        var type = MessageNames.Type(message, catalogue);
        return type.Substring(0, type.Length - MessageNames.Suffix.Length) + ExceptionSuffix;
    }

    private static IEnumerable<string> Details(MessageItem item, MessageProperty state, EquatableArray<EnumMember> until) => item.Properties
        .SelectMany(property => property.Cases.Items)
        .Where(@case => @case.On == state.Name && @case.Constants.Any(until.Contains))
        .Select(@case => @case.Name);

    private static CurrentState? Now(NowModel now, OwnerClass owner, MessageItem item, PageCatalogue catalogue)
    {
        var method = MethodResolver.Resolve(catalogue.Function(now.Function)!, catalogue);
        if (method is not { IsAsync: false, Outputs: { Count: 1 } outputs }
            || method.Owner != owner
            || method.Arguments.Items.Any(argument => argument is CallerArgument)
            || outputs[0] is not ViewOutput { Objects: null } view
            || catalogue.Layout(view.Structure) is not { } layout)
        {
            return null;
        }

        var values = now.Members
            .Select(member => (member.Slot, Name: HungarianName.ToPascalCase(member.Member)))
            .Where(value => PropertyResolver.Resolve(layout.Members, view.ClassName, catalogue)
                .Any(property => property is { Kind: ReadKind.Number or ReadKind.Constant, Since: null } && property.Name == value.Name))
            .Select(value => new CurrentValue(value.Name, value.Slot))
            .ToEquatableArray();
        return values.Count == now.Members.Count
            ? new CurrentState(
                method.MethodName,
                item.Id,
                values,
                item.Properties.Where(property => property.Slot != MessageSlot.Device).ToEquatableArray())
            : null;
    }
}
