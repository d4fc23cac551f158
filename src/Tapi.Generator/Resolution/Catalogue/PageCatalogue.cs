using System.Collections.Concurrent;
using Tapi.Generator.Common;
using Tapi.Generator.Model;

namespace Tapi.Generator.Resolution.Catalogue;

/// <summary>All pages that count, looked up by name. Two catalogues are equal when their pages are.</summary>
internal sealed class PageCatalogue : IEquatable<PageCatalogue>
{
    private readonly Dictionary<(Type Kind, string Name), PageModel> _winners = new();
    private readonly Dictionary<string, FunctionModel> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StructureModel> _structures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConstantGroupModel> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MessageModel> _messages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CallbackModel> _callbacks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ConstantModel Constant, ConstantGroupModel Group)> _constants = new(StringComparer.Ordinal);
    private readonly WordTypes _types;
    private readonly Agreement _agreement;
    private readonly ConcurrentDictionary<Type, Lazy<object>> _derived = new();

    public PageCatalogue(EquatableArray<PageModel> pages)
        : this(pages, PageNames.Of(pages), default, StructureUses.None)
    {
    }

    private PageCatalogue(
        EquatableArray<PageModel> pages, PageNames names, EquatableArray<MessageModel> unread, StructureUses mentioned)
    {
        Names = names;
        UnreadMessages = unread;
        MentionedStructures = mentioned;
        _types = new WordTypes(pages);
        var bound = new List<PageModel>();
        var originals = new Dictionary<PageModel, PageModel>();
        foreach (var page in pages)
        {
            bound.Add(_types.Bind(page));
            if (!ReferenceEquals(bound[bound.Count - 1], page))
            {
                originals[bound[bound.Count - 1]] = page;
            }
        }

        _agreement = Agreement.Of(bound);
        Pages = Winners.Of(bound.Where(page => !_agreement.Excludes(page)).ToEquatableArray());
        foreach (var page in Pages)
        {
            _winners[Winners.Thing(page)] = originals.Count > 0 && originals.TryGetValue(page, out var original) ? original : page;
            Add(page);
        }

        Functions = Pages.OfType<FunctionModel>().Where(function => Forms.IsPreferred(function, this)).ToEquatableArray();
        Messages = Pages.OfType<MessageModel>().ToEquatableArray();
    }

    /// <summary>One page for each thing, in the order of their UIDs.</summary>
    public EquatableArray<PageModel> Pages { get; }

    /// <summary>One function for each name: of its forms the one that speaks for all.</summary>
    public EquatableArray<FunctionModel> Functions { get; }

    public EquatableArray<MessageModel> Messages { get; }

    /// <summary>Messages that nobody in the project reads: they are known and have their effect, but no type.</summary>
    public EquatableArray<MessageModel> UnreadMessages { get; }

    /// <summary>Structures whose classes are wanted, although nothing else may need them.</summary>
    public StructureUses MentionedStructures { get; }

    /// <summary>The names on all pages, also on those that the project leaves out.</summary>
    public PageNames Names { get; }

    public FunctionModel? Function(string export) => Find(_functions, export);

    public StructureModel? Structure(string name) => Find(_structures, name);

    public ConstantGroupModel? Group(string prefix) => Find(_groups, prefix);

    public MessageModel? Message(string name) => Find(_messages, name);

    public CallbackModel? Callback(string name) => Find(_callbacks, name);

    public ConstantModel? Constant(string name) => Find(_constants, name).Constant;

    /// <summary>The group that a constant belongs to.</summary>
    public ConstantGroupModel? GroupOf(string constant) => Find(_constants, constant).Group;

    /// <summary>The page that counts for the thing that <paramref name="page"/> is about.</summary>
    public PageModel? Winner(PageModel page) => _winners.TryGetValue(Winners.Thing(page), out var winner) ? winner : null;

    /// <summary>Whether this very page speaks for its thing.</summary>
    public bool IsWinner(PageModel page) => Winner(page) is { } winner && (ReferenceEquals(winner, page) || winner == page);

    /// <summary>What another page says differently about the same thing; null where all agree.</summary>
    public ResolutionProblem? Disagreement(PageModel page) => _agreement.Problem(page);

    /// <summary>Whether a page does not count because another one disagrees.</summary>
    public bool IsExcluded(PageModel page) => _agreement.Excludes(page);

    /// <summary>The page with the types that the other pages give to its words.</summary>
    public PageModel Bind(PageModel page) => _types.Bind(page);

    /// <summary>A catalogue of some of the pages.</summary>
    public PageCatalogue Keep(Func<PageModel, bool> isKept) => Keep(isKept, static _ => false, StructureUses.None);

    /// <summary>A catalogue of some of the pages, for a project that reads some of the messages.</summary>
    public PageCatalogue Keep(Func<PageModel, bool> isKept, Func<MessageModel, bool> isUnread, StructureUses mentioned) =>
        new(Pages.Where(isKept).ToEquatableArray(), Names, Messages.Where(isUnread).ToEquatableArray(), mentioned);

    /// <summary>What a later step works out from all pages, made once. Several analyzer threads may ask at the same time.</summary>
    public T Derive<T>(Func<PageCatalogue, T> make)
        where T : class => (T)_derived.GetOrAdd(typeof(T), _ => new Lazy<object>(() => make(this))).Value;

    public bool Equals(PageCatalogue? other) => other is not null
        && Pages.Equals(other.Pages)
        && Names.Equals(other.Names)
        && UnreadMessages.Equals(other.UnreadMessages)
        && MentionedStructures.Equals(other.MentionedStructures);

    public override bool Equals(object? obj) => Equals(obj as PageCatalogue);

    public override int GetHashCode() => Pages.GetHashCode();

    private static T? Find<T>(Dictionary<string, T> items, string name) => items.TryGetValue(name, out var item) ? item : default;

    private void Add(PageModel page)
    {
        switch (page)
        {
            case FunctionModel function:
                _functions[function.ExportName] = function;
                break;
            case StructureModel structure:
                _structures[structure.Name] = structure;
                break;
            case CallbackModel callback:
                _callbacks[callback.Name] = callback;
                break;
            case MessageModel message:
                _messages[message.Name] = message;
                break;
            case ConstantGroupModel group:
                _groups[group.Prefix] = group;
                foreach (var constant in group.Constants)
                {
                    _constants[constant.Name] = (constant, group);
                }

                break;
        }
    }
}
