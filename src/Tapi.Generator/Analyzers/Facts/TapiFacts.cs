using System.Collections.Immutable;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Facts;

/// <summary>The pages in the form in which analyzers look things up. Built once per compilation and read by many threads.</summary>
internal sealed class TapiFacts
{
    private readonly Dictionary<string, ExportFacts> _exports = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unresolved = new(StringComparer.Ordinal);
    private readonly Lazy<ConstantNames> _constants;
    private readonly Lazy<FlagNames> _flags;

    public TapiFacts(PageCatalogue catalogue)
    {
        Catalogue = catalogue;
        _constants = new Lazy<ConstantNames>(() => new ConstantNames(catalogue));
        _flags = new Lazy<FlagNames>(() => new FlagNames(catalogue));
        var replies = new HashSet<string>(
            catalogue.Messages.Where(message => message.Role == MessageRole.Reply).Select(message => message.Name), StringComparer.Ordinal);
        foreach (var function in catalogue.Pages.OfType<FunctionModel>())
        {
            foreach (var name in function.AnsiExports.Where(name => catalogue.Function(name) is null))
            {
                Add(name, function, ExportEncoding.Ansi, replies);
            }

            var encoding = function.IsUnicode ? ExportEncoding.Unicode
                : function.AnsiExports.Count > 0 ? ExportEncoding.Ansi
                : ExportEncoding.None;
            Add(function.ExportName, function, encoding, replies);
        }
    }

    public PageCatalogue Catalogue { get; }

    /// <summary>The constants and messages by their names in C# code.</summary>
    public ConstantNames Constants => _constants.Value;

    /// <summary>What can combine several constants, by its names in C# code.</summary>
    public FlagNames Flags => _flags.Value;

    public IEnumerable<string> ExportNames => _exports.Keys;

    /// <summary>Whether there are pages at all: without any, nothing is known and nothing is wrong.</summary>
    public bool IsEmpty => _exports.Count == 0;

    /// <summary>The export with exactly this name.</summary>
    public ExportFacts? Export(string name) => _exports.TryGetValue(name, out var export) ? export : null;

    /// <summary>Whether a page names the export, even if some of its types are unknown.</summary>
    public bool Exists(string name) => _exports.ContainsKey(name) || _unresolved.Contains(name);

    /// <summary>
    /// The export that the runtime binds: with probing, ANSI tries the name and then A, Unicode tries W and then the name.
    /// </summary>
    public ExportFacts? Bind(string name, bool isWide, bool probes)
    {
        if (!probes)
        {
            return Export(name);
        }

        return isWide ? Export(name + "W") ?? Export(name) : Export(name) ?? Export(name + "A");
    }

    private void Add(string name, FunctionModel function, ExportEncoding encoding, HashSet<string> replies)
    {
        var parameters = ImmutableArray.CreateBuilder<ParameterFacts>(function.Parameters.Count);
        foreach (var parameter in function.Parameters)
        {
            if (TypeResolver.Resolve(parameter.Type, Catalogue) is not { } type)
            {
                _unresolved.Add(name);
                return;
            }

            var own = encoding == ExportEncoding.Ansi && type.Kind == CTypeKind.Char
                ? type with { Kind = CTypeKind.Byte, Name = "CHAR" }
                : type;
            var isLater = function.Completion.Message is not null && parameter.Direction != Direction.In && type.IsPointer;
            parameters.Add(new ParameterFacts(parameter, own, isLater));
        }

        var @return = WindowsTypes.Find(function.ReturnType.ToString()) ?? WindowsTypes.Find("LONG")!;
        var hasId = function.Completion.Message is { } message && replies.Contains(message);
        _exports[name] = new ExportFacts(name, function, encoding, parameters.ToImmutable(), @return, hasId);
    }
}
