using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Owners;
using Tapi.Generator.Resolution.Structures;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Scope;

/// <summary>
/// The pages of what a project's sources mention, and of what that needs. Messages that they do not mention have no type: they are known,
/// and do to the application and its objects what they do otherwise.
/// </summary>
internal sealed class MentionScope
{
    private readonly PageCatalogue _all;
    private readonly Reach _reach;
    private readonly HashSet<string> _structures = new(StringComparer.Ordinal);
    private readonly HashSet<string> _numbered = new(StringComparer.Ordinal);

    private MentionScope(PageCatalogue all)
    {
        _all = all;
        _reach = new Reach(all, bringsMessages: false);
    }

    public static PageCatalogue Narrow(PageCatalogue all, Mentions mentions)
    {
        if (mentions.Words is not { } words)
        {
            return all;
        }

        // What answers a proxy's requests comes first: it decides whether the requests are included.
        var scope = new MentionScope(all);
        foreach (var seed in ApiWords.Of(all).Seeds(words).OrderBy(seed => seed is not ScopeSeed.Proxies))
        {
            scope.Add(seed);
        }

        return scope.Keep();
    }

    private PageCatalogue Keep()
    {
        // An application knows all messages of its family.
        _numbered.UnionWith(_reach.Handles.Where(FunctionHandles.IsApplication).Select(_reach.FamilyOf).OfType<string>());
        return _all.Keep(
            _reach.Contains,
            message => _numbered.Contains(message.Family) && !_reach.Contains(message),
            new StructureUses(
                Mentioned(layout => ParameterUses.Fills(layout, _all)),
                Mentioned(layout => ParameterUses.Lists(layout, _all)),
                Mentioned(layout => ValueUses.Contain(layout.Name, _all))));
    }

    private EquatableArray<string> Mentioned(Func<StructureLayout, bool> isUsed) => _structures
        .Where(name => _all.Layout(name) is { } layout && isUsed(layout))
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    private void Add(ScopeSeed seed)
    {
        switch (seed)
        {
            case ScopeSeed.OfPage { Page: var page }:
                Add(page);
                break;
            case ScopeSeed.OfHandle { HandleType: var handle }:
                _reach.AddHandle(handle);
                break;
            case ScopeSeed.AllMessages { Family: var family }:
                AddMessages(message => message.Family == family);
                break;
            case ScopeSeed.MessageNumbers { Family: var family }:
                _numbered.Add(family);
                break;
            case ScopeSeed.Proxies { Family: var family }:
                AddProxies(family);
                break;
        }
    }

    private void Add(PageModel page)
    {
        switch (page)
        {
            case FunctionModel function:
                _reach.Add(function);
                break;
            case StructureModel structure:
                _structures.Add(structure.Name);
                _reach.AddStructure(structure.Name);
                break;
            case ConstantGroupModel group:
                _reach.AddGroup(group.Prefix);
                break;
            case MessageModel message:
                AddMessages(other => other == message);
                break;
        }
    }

    private void AddProxies(string family)
    {
        foreach (var function in _all.Functions.Where(item => item.Family == family && item.Role == FunctionRole.ProxyResponse))
        {
            _reach.Add(function);
        }

        foreach (var function in _all.Functions.Where(item => item.Family == family && item.ProxyOpen is not null))
        {
            _reach.Add(function);
            _reach.AddGroup(function.ProxyOpen!.Group);
        }

        AddMessages(message => message.Family == family && message.Role == MessageRole.ProxyRequest);
    }

    // The source of a message belongs to the application as well as to the object that the message is about.
    private void AddMessages(Func<MessageModel, bool> isWanted)
    {
        foreach (var message in _all.Messages.Where(isWanted))
        {
            _reach.AddHandle(FunctionHandles.ApplicationOf(message.Family));
            _reach.AddMessage(message);
        }
    }
}
