using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Owners;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Scope;

/// <summary>
/// The pages that some things need: what makes and ends their objects, the messages about those, their structures, constants and errors.
/// </summary>
/// <param name="all">All pages.</param>
/// <param name="bringsMessages">Whether a handle brings the messages about its objects.</param>
internal sealed class Reach(PageCatalogue all, bool bringsMessages)
{
    // A proxy's requests need most structures of the API: they are included only with the function that answers them.
    private static readonly HashSet<FunctionRole> RolesThatFollow = new()
    {
        FunctionRole.Initialize, FunctionRole.Messages, FunctionRole.Negotiate, FunctionRole.Release, FunctionRole.Drop,
    };

    private readonly HashSet<PageModel> _reached = new();
    private readonly HashSet<string> _handles = new(StringComparer.Ordinal);

    /// <summary>The handle types that are reached.</summary>
    public IEnumerable<string> Handles => _handles;

    public bool Contains(PageModel page) => _reached.Contains(page);

    public void Add(FunctionModel function)
    {
        if (!_reached.Add(function))
        {
            return;
        }

        // The other forms of the same function go with it.
        foreach (var form in all.Pages.OfType<FunctionModel>().Where(form => form.Name == function.Name))
        {
            _reached.Add(form);
        }

        AddGroup(ErrorFamily.Of(function.Family, all)?.Group.Prefix);
        foreach (var parameter in function.Parameters)
        {
            Type(parameter.Type);
            foreach (var note in parameter.Groups)
            {
                AddGroup(note.Group);
            }

            foreach (var @case in parameter.Dependent?.Cases ?? default)
            {
                AddStructure(@case.Structure);
            }
        }

        if (OwnerClasses.Of(function)?.HandleType is { Length: > 0 } handle)
        {
            AddHandle(handle);
        }

        if (function.Completion.Message is { } message)
        {
            AddMessage(all.Message(message));
        }
    }

    public void AddHandle(string handleType)
    {
        if (!_handles.Add(handleType))
        {
            return;
        }

        foreach (var function in all.Functions.Where(function => function.Role is { } role && RolesThatFollow.Contains(role)))
        {
            if (OwnerClasses.Of(function)?.HandleType == handleType)
            {
                Add(function);
            }
        }

        // What opens it, or else what opens those that it comes from: a call needs a line, and a line its application.
        var family = all.Functions.Where(function => function.Family == FamilyOf(handleType)).ToList();
        var openers = family.Where(function => FunctionHandles.Opens(function, handleType)).ToList();
        foreach (var function in openers.Count > 0 || FunctionHandles.IsApplication(handleType) ? openers : family.Where(IsOpener))
        {
            Add(function);
        }

        foreach (var message in all.Messages)
        {
            if (IsReplyOf(handleType, message)
                || (ObjectEvents.DeviceType(message) == handleType && (bringsMessages || IntroducesObject(message))))
            {
                AddMessage(message);
            }
            else if (FunctionHandles.ApplicationOf(message.Family) == handleType)
            {
                // Whether it ends the application can depend on a constant.
                AddGroup(message.Ends?.Constant is { } constant ? all.GroupOf(constant)?.Prefix : null);
            }
        }
    }

    private bool IntroducesObject(MessageModel message) => message.Slots.Any(
        slot => slot is { Slot: not MessageSlot.Device, Name: not null } && OwnerClasses.OfHandle(slot.Type.Name, all) is not null);

    public string? FamilyOf(string handleType) =>
        all.Functions.FirstOrDefault(function => FunctionHandles.First(function) == handleType)?.Family;

    private static bool IsOpener(FunctionModel function) =>
        function.Parameters.Any(parameter => FunctionHandles.Opens(function, WindowsTypes.PointeeOf(parameter.Type.Name) ?? string.Empty));

    // An application reads messages, even where nothing but replies can come: HLINEAPP goes with LINE_REPLY.
    private static bool IsReplyOf(string handleType, MessageModel message) =>
        message.Role == MessageRole.Reply && FunctionHandles.ApplicationOf(message.Family) == handleType;

    public void AddMessage(MessageModel? message)
    {
        var isUnanswerable = message?.Role == MessageRole.ProxyRequest
            && !_reached.OfType<FunctionModel>().Any(function => function.Role == FunctionRole.ProxyResponse);
        if (message is null || isUnanswerable || !_reached.Add(message))
        {
            return;
        }

        if (bringsMessages && message.Wait is { } wait)
        {
            AddWait(wait);
        }

        foreach (var type in message.Slots.Items.SelectMany(slot => slot.Cases.Items.Select(item => item.Type).Concat([slot.Type])))
        {
            // A group and a structure can have one name.
            if (type.Pointers == 0 && all.Group(type.Name) is not null)
            {
                AddGroup(type.Name);
            }
            else
            {
                Type(type);
            }
        }
    }

    // What waits for a state asks a function for it.
    private void AddWait(WaitModel wait)
    {
        AddGroup(all.GroupOf(wait.Goal)?.Prefix);
        if (wait.Now is { } now && all.Function(now.Function) is { } function)
        {
            Add(function);
        }
    }

    private void Type(CType type)
    {
        // What is made must be released: an object has the same class wherever it comes from.
        var handle = WindowsTypes.PointeeOf(type.Name) ?? type.Name;
        if (WindowsTypes.IsTapiHandle(handle) && OwnerClasses.OfHandle(handle, all) is not null)
        {
            AddHandle(handle);
        }

        AddStructure(type.Name);
        AddStructure(WindowsTypes.PointeeOf(type.Name) ?? type.Name);
        if (all.Callback(type.Name) is { } callback)
        {
            _reached.Add(callback);
        }
    }

    public void AddStructure(string name)
    {
        if (all.Structure(name) is { } structure && _reached.Add(structure))
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
                AddGroup(note.Group);
            }

            AddGroup(member.Default?.Constant is { } constant ? all.GroupOf(constant)?.Prefix : null);
            AddGroup(member.Content?.Group);
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

    public void AddGroup(string? prefix)
    {
        if (prefix is not null && all.Group(prefix) is { } group)
        {
            _reached.Add(group);
        }
    }

    /// <summary>The page of a constant that is an array's length.</summary>
    private void Constant(string? name)
    {
        foreach (var group in all.Pages.OfType<ConstantGroupModel>())
        {
            if (name is not null && group.Constants.Any(constant => constant.Name == name))
            {
                _reached.Add(group);
            }
        }
    }
}
