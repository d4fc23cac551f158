using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Owners;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Api;

/// <summary>
/// The pages that some functions need: what makes and ends their objects, the messages about those, their structures, constants and errors.
/// </summary>
internal sealed class Reach
{
    // A proxy's requests need most structures of the API: they are included only with the function that answers them.
    private static readonly HashSet<FunctionRole> RolesThatFollow = new()
    {
        FunctionRole.Initialize, FunctionRole.Messages, FunctionRole.Negotiate, FunctionRole.Release, FunctionRole.Drop,
    };

    private readonly PageCatalogue _all;
    private readonly HashSet<PageModel> _reached = new();
    private readonly HashSet<string> _handles = new(StringComparer.Ordinal);

    private Reach(PageCatalogue all) => _all = all;

    public static PageCatalogue Narrow(PageCatalogue all, FunctionFilter filter)
    {
        if (filter.IsEverything)
        {
            return all;
        }

        var reach = new Reach(all);

        // The function that answers a proxy's requests comes first: it decides whether the requests are included.
        var globs = filter.Parts;
        var wanted = reach._all.Functions.Where(function => globs.Any(glob => glob.Matches(function)));
        foreach (var function in wanted.OrderBy(function => function.Role != FunctionRole.ProxyResponse))
        {
            reach.Add(function);
        }

        return all.Keep(reach._reached.Contains);
    }

    private void Add(FunctionModel function)
    {
        if (!_reached.Add(function))
        {
            return;
        }

        // The other forms of the same function go with it.
        foreach (var form in _all.Pages.OfType<FunctionModel>().Where(form => form.Name == function.Name))
        {
            _reached.Add(form);
        }

        Group(ErrorFamily.Of(function.Family, _all)?.Group.Prefix);
        foreach (var parameter in function.Parameters)
        {
            Type(parameter.Type);
            foreach (var note in parameter.Groups)
            {
                Group(note.Group);
            }

            foreach (var @case in parameter.Dependent?.Cases ?? default)
            {
                Structure(@case.Structure);
            }
        }

        if (OwnerClasses.Of(function)?.HandleType is { Length: > 0 } handle)
        {
            Handle(handle);
        }

        if (function.Completion.Message is { } message)
        {
            Message(_all.Message(message));
        }
    }

    private void Handle(string handleType)
    {
        if (!_handles.Add(handleType))
        {
            return;
        }

        foreach (var function in _all.Functions.Where(function => function.Role is { } role && RolesThatFollow.Contains(role)))
        {
            if (OwnerClasses.Of(function)?.HandleType == handleType)
            {
                Add(function);
            }
        }

        // What opens it, or else what opens those that it comes from: a call needs a line, and a line its application.
        var family = _all.Functions.Where(function => function.Family == FamilyOf(handleType)).ToList();
        var openers = family.Where(function => FunctionHandles.Opens(function, handleType)).ToList();
        foreach (var function in openers.Count > 0 || FunctionHandles.IsApplication(handleType) ? openers : family.Where(IsOpener))
        {
            Add(function);
        }

        foreach (var message in _all.Messages)
        {
            if (ObjectEvents.DeviceType(message) == handleType || IsReplyOf(handleType, message))
            {
                Message(message);
            }
        }
    }

    private string? FamilyOf(string handleType) =>
        _all.Functions.FirstOrDefault(function => FunctionHandles.First(function) == handleType)?.Family;

    private static bool IsOpener(FunctionModel function) =>
        function.Parameters.Any(parameter => FunctionHandles.Opens(function, WindowsTypes.PointeeOf(parameter.Type.Name) ?? string.Empty));

    // An application reads messages, even where nothing but replies can come: HLINEAPP goes with LINE_REPLY.
    private static bool IsReplyOf(string handleType, MessageModel message) =>
        message.Role == MessageRole.Reply && FunctionHandles.ApplicationOf(message.Family) == handleType;

    private void Message(MessageModel? message)
    {
        var isUnanswerable = message?.Role == MessageRole.ProxyRequest
            && !_reached.OfType<FunctionModel>().Any(function => function.Role == FunctionRole.ProxyResponse);
        if (message is null || isUnanswerable || !_reached.Add(message))
        {
            return;
        }

        foreach (var type in message.Slots.Items.SelectMany(slot => slot.Cases.Items.Select(item => item.Type).Concat([slot.Type])))
        {
            Group(type.Pointers == 0 ? type.Name : null);
            Type(type);
        }
    }

    private void Type(CType type)
    {
        // What is made must be released: an object has the same class wherever it comes from.
        var handle = WindowsTypes.PointeeOf(type.Name) ?? type.Name;
        if (WindowsTypes.IsTapiHandle(handle) && OwnerClasses.OfHandle(handle, _all) is not null)
        {
            Handle(handle);
        }

        Structure(type.Name);
        Structure(WindowsTypes.PointeeOf(type.Name) ?? type.Name);
        if (_all.Callback(type.Name) is { } callback)
        {
            _reached.Add(callback);
        }
    }

    private void Structure(string name)
    {
        if (_all.Structure(name) is { } structure && _reached.Add(structure))
        {
            Members(structure.Members);
        }
    }

    private void Members(EquatableArray<MemberModel> members)
    {
        foreach (var member in members)
        {
            foreach (var note in member.Groups)
            {
                Group(note.Group);
            }

            Group(member.Default?.Constant is { } constant ? _all.GroupOf(constant)?.Prefix : null);
            Group(member.Content?.Group);
            Constant(member.Type?.ArrayLength);
            if (member.Content?.ElementType is { } element)
            {
                Type(new CType(element));
            }

            if (member.Type is not null)
            {
                Type(member.Type);
            }

            Members(member.Members);
        }
    }

    private void Group(string? prefix)
    {
        if (prefix is not null && _all.Group(prefix) is { } group)
        {
            _reached.Add(group);
        }
    }

    /// <summary>The page of a constant that is an array's length.</summary>
    private void Constant(string? name)
    {
        foreach (var group in _all.Pages.OfType<ConstantGroupModel>())
        {
            if (name is not null && group.Constants.Any(constant => constant.Name == name))
            {
                _reached.Add(group);
            }
        }
    }
}
