using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Structures;

namespace Tapi.Generator.Resolution;

/// <summary>
/// All pages that count, looked up by name. Of two pages about one thing the project's wins over the package's. Two catalogues are equal when their pages are.
/// </summary>
internal sealed class Catalogue : IEquatable<Catalogue>
{
    private readonly Dictionary<string, FunctionModel> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StructureModel> _structures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConstantGroupModel> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MessageModel> _messages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CallbackModel> _callbacks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConstantModel> _constants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ConstantGroupModel> _groupsOfConstants = new(StringComparer.Ordinal);
    private FileNames? _fileNames;
    private IReadOnlyList<FunctionModel>? _preferred;
    private readonly Dictionary<string, StructureLayout?> _layouts = new(StringComparer.Ordinal);

    public Catalogue(EquatableArray<PageModel> pages)
    {
        Pages = Winners(pages);
        foreach (var page in Pages)
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
                        _constants[constant.Name] = constant;
                        _groupsOfConstants[constant.Name] = group;
                    }

                    break;
            }
        }
    }

    /// <summary>One page a thing, in the order of their UIDs.</summary>
    public EquatableArray<PageModel> Pages { get; }

    /// <summary>Which page each generated file belongs to.</summary>
    public FileNames FileNames => _fileNames ??= new FileNames(this);

    /// <summary>One function for each name: of its forms the one that speaks for all.</summary>
    public IEnumerable<FunctionModel> Functions => _preferred ??= Pages.OfType<FunctionModel>().Where(function => Forms.IsPreferred(function, this)).ToList();

    public IEnumerable<MessageModel> Messages => Pages.OfType<MessageModel>();

    public FunctionModel? Function(string export) => Find(_functions, export);

    public StructureModel? Structure(string name) => Find(_structures, name);

    public ConstantGroupModel? Group(string prefix) => Find(_groups, prefix);

    public MessageModel? Message(string name) => Find(_messages, name);

    public CallbackModel? Callback(string name) => Find(_callbacks, name);

    public ConstantModel? Constant(string name) => Find(_constants, name);

    /// <summary>The group that a constant belongs to.</summary>
    public ConstantGroupModel? GroupOf(string constant) => Find(_groupsOfConstants, constant);

    /// <summary>Whether this very page speaks for its thing.</summary>
    public bool IsWinner(PageModel page) => Pages.Items.Any(winner => ReferenceEquals(winner, page) || winner == page);

    /// <summary>A structure's layout; null when it has no page, holds itself, or holds something that has no page.</summary>
    public StructureLayout? Layout(string name)
    {
        // Catalogues are read by one pipeline run at a time in the generator, but by several analyzer threads.
        lock (_layouts)
        {
            if (_layouts.TryGetValue(name, out var known))
            {
                return known;
            }

            _layouts[name] = null;
            var layout = Structure(name) is { } structure ? new LayoutBuilder(this).Build(structure) : null;
            _layouts[name] = layout;
            return layout;
        }
    }

    public bool Equals(Catalogue? other) => other is not null && Pages.Equals(other.Pages);

    public override bool Equals(object? obj) => Equals(obj as Catalogue);

    public override int GetHashCode() => Pages.GetHashCode();

    private static T? Find<T>(Dictionary<string, T> items, string name)
        where T : class => items.TryGetValue(name, out var item) ? item : null;

    private static EquatableArray<PageModel> Winners(EquatableArray<PageModel> pages) => pages
        .GroupBy(page => (Kind: page.GetType(), page.CName.ToUpperInvariant()))
        .Select(group => group.OrderBy(page => page.FromPackage).ThenBy(page => page.Path, StringComparer.Ordinal).First())
        .OrderBy(page => page.Uid, StringComparer.Ordinal)
        .ToEquatableArray();
}
