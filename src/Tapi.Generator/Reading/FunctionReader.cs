using System.Text.RegularExpressions;
using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Declarations;
using Tapi.Generator.Reading.Inference;
using Tapi.Generator.Reading.Keys;
using Tapi.Generator.Reading.Notes;

namespace Tapi.Generator.Reading;

/// <summary>Reads a function's page. Types come from the syntax section; without one they are inferred entry by entry.</summary>
internal sealed class FunctionReader(SpecPage page, PageHeader header, string export)
{
    // Some published pages break a name in two: "LINE ERR_NOMEM".
    private static readonly Regex ErrorName = new(
        @"\b(?<family>LINE|PHONE|TAPI)\s?ERR_(?<name>[A-Z0-9]+)\b", RegexOptions.CultureInvariant);

    public ModelResult Read()
    {
        var section = page.Section("parameters");
        if (section is null || section.Entries.Count == 0)
        {
            return ModelResult.Failed(new PageProblem(PageProblemKind.NoParameters, section?.Span ?? page.Locate(null), "parameters"));
        }

        var declaration = SyntaxSection.Read<CFunction>(page, "a function", out var problem);
        if (problem is not null)
        {
            return ModelResult.Failed(problem);
        }

        if (declaration is null && Missing(section).Concat(OrderCheck.OfParameters(section)).ToArray() is { Length: > 0 } missing)
        {
            return ModelResult.Failed(missing);
        }

        var encoding = FunctionEncoding.Of(page, export);
        var parameters = new List<ParameterModel>();
        var problems = new List<PageProblem>();
        for (var i = 0; i < section.Entries.Count; i++)
        {
            var entry = section.Entries[i];
            var type = declaration is null ? ParameterInference.Infer(page, entry, encoding) : Declared(declaration, entry);
            if (type is null)
            {
                problems.Add(declaration is null
                    ? new PageProblem(PageProblemKind.UnknowableType, entry.Span, export, entry.Name)
                    : new PageProblem(PageProblemKind.SyntaxDisagrees, entry.Span, entry.Name));
            }
            else
            {
                parameters.Add(Parameter(entry, type));
            }
        }

        foreach (var absent in declaration?.Parameters.Where(item => !parameters.Exists(known => known.Name == item.Name)) ?? [])
        {
            problems.Add(new PageProblem(PageProblemKind.SyntaxDisagrees, section.Span, absent.Name));
        }

        return problems.Count > 0
            ? ModelResult.Failed(problems.ToArray())
            : ModelResult.Success(Function(declaration, encoding, parameters));
    }

    /// <summary>Without a declaration the text decides; where there is none, a heading was lost or moved.</summary>
    private IEnumerable<PageProblem> Missing(PageSection parameters)
    {
        if (Prose.Plain(page.Section("returns")?.Lines ?? default(EquatableArray<PageLine>)).Length == 0)
        {
            var span = page.Section("returns")?.Span ?? page.Locate(null);
            yield return new PageProblem(PageProblemKind.Incomplete, span, export, "text in -returns");
        }

        foreach (var entry in parameters.Entries.Where(entry => entry.Notes.Length == 0 && Prose.Plain(entry.Lines).Length == 0))
        {
            yield return new PageProblem(PageProblemKind.Incomplete, entry.Span, entry.Name, "text");
        }
    }

    private static CType? Declared(CFunction declaration, PageEntry entry)
    {
        foreach (var parameter in declaration.Parameters)
        {
            if (parameter.Name == entry.Name)
            {
                return parameter.Type;
            }
        }

        return null;
    }

    private static ParameterModel Parameter(PageEntry entry, CType type)
    {
        var notes = Note.Parse(entry.Notes).ToList();
        var isSeveral = notes.Exists(note => note.Is(KnownNotes.Several));
        var groups = notes
            .Where(note => note.Type is not null)
            .Select(note => new GroupNote(note.Type!, note.Name) { IsSeveral = isSeveral })
            .ToEquatableArray();
        return new ParameterModel(
            entry.Name,
            type,
            DirectionInference.Of(entry, type, notes),
            entry.Notes.Length == 0 ? OptionalInference.OfArgument(entry) : notes.Exists(note => note.Is(KnownNotes.Optional)),
            notes.Exists(note => note.Is(KnownNotes.Reserved)),
            groups.Count > 0 || entry.Notes.Length > 0 ? groups : GroupInference.Of(entry, type),
            Dependent(entry, notes),
            BlockReader.Read(entry.Lines) is { IsEmpty: false } text ? text : $"The page says nothing about {entry.Name}.")
        {
            IsNullable = entry.Notes.Length == 0 ? OptionalInference.OfResult(entry) : notes.Exists(note => note.Is(KnownNotes.Nullable)),
            Default = DefaultNotes.Of(notes),
            Meaning = MeaningNotes.Of(notes),
        };
    }

    private static DependentBuffer? Dependent(PageEntry entry, List<Note> notes)
    {
        var by = notes.Select(note => note.By).FirstOrDefault(name => name is not null);
        return by is null
            ? null
            : new DependentBuffer(
                by,
                TableReader
                    .Rows(entry.Lines)
                    .Where(row => row.Length >= 2)
                    .Select(row => new BufferCase(row[0], row[1]))
                    .ToEquatableArray());
    }

    /// <summary>
    /// A page with a declaration speaks for all forms that it lists. Published pages have none and list names that are no exports.
    /// </summary>
    private EquatableArray<string> AnsiExports(bool hasDeclaration, FunctionEncoding encoding)
    {
        var names = hasDeclaration && encoding.IsUnicode ? KnownKeys.ExportNames.In(page)?.Items ?? default : default;
        return names.Where(name => name == encoding.NeutralName || name == encoding.NeutralName + "A").ToEquatableArray();
    }

    private FunctionModel Function(CFunction? declaration, FunctionEncoding encoding, List<ParameterModel> parameters)
    {
        var returns = page.Section("returns") is { } section ? Prose.Plain(section.Lines) : string.Empty;
        var ordered = declaration is null
            ? parameters
            : declaration.Parameters.Select(item => parameters.Find(parameter => parameter.Name == item.Name)!).ToList();
        return new FunctionModel(
            header,
            export,
            encoding.NeutralName,
            encoding.IsUnicode,
            AnsiExports(declaration is not null, encoding),
            declaration?.ReturnType ?? new CType("LONG"),
            ordered.ToEquatableArray(),
            CompletionInference.Of(page, encoding.NeutralName, returns),
            KnownValues.FunctionRoleOf(KnownKeys.Role.Of(page)),
            ErrorName
                .Matches(returns)
                .Cast<Match>()
                .Select(match => $"{match.Groups["family"]}ERR_{match.Groups["name"]}")
                .Distinct()
                .ToEquatableArray())
        {
            IsDeclared = declaration is not null,
            ProxyOpen = ProxyOpenReader.Read(page),
        };
    }
}
