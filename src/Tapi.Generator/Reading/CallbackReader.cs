using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Declarations;
using Tapi.Generator.Reading.Inference;

namespace Tapi.Generator.Reading;

/// <summary>Reads the page of a callback. Types come from the syntax section; without one they are inferred entry by entry.</summary>
internal sealed class CallbackReader(SpecPage page, PageHeader header, string name)
{
    public ModelResult Read()
    {
        var section = page.Section("parameters");
        if (section is null || section.Entries.Count == 0)
        {
            return ModelResult.Failed(new PageProblem(PageProblemKind.NoParameters, section?.Span ?? page.Locate(null), "parameters"));
        }

        var declaration = SyntaxSection.Read<CCallback>(page, "a callback", out var problem);
        if (problem is not null)
        {
            return ModelResult.Failed(problem);
        }

        return declaration is null ? Inferred(section) : Declared(section, declaration);
    }

    private ModelResult Inferred(PageSection section)
    {
        var types = section.Entries.Select(entry => (Entry: entry, Type: FieldTypes.Infer(entry, entry.Name, name))).ToList();
        var problems = types
            .Where(pair => pair.Type is null)
            .Select(pair => new PageProblem(PageProblemKind.UnknowableType, pair.Entry.Span, name, pair.Entry.Name))
            .Concat(OrderCheck.OfEntries(section))
            .ToArray();
        return problems.Length > 0 ? ModelResult.Failed(problems) : Callback(new CType("void"), types.Select(pair => pair.Type!));
    }

    private ModelResult Declared(PageSection section, CCallback declaration)
    {
        var unknown = section.Entries
            .Where(entry => !declaration.Parameters.Any(parameter => parameter.Name == entry.Name))
            .Select(entry => new PageProblem(PageProblemKind.SyntaxDisagrees, entry.Span, entry.Name));
        var missing = declaration.Parameters
            .Where(parameter => !section.Entries.Any(entry => entry.Name == parameter.Name))
            .Select(parameter => new PageProblem(PageProblemKind.SyntaxDisagrees, section.Span, parameter.Name));
        var problems = unknown.Concat(missing).ToArray();
        return problems.Length > 0
            ? ModelResult.Failed(problems)
            : Callback(declaration.ReturnType, declaration.Parameters.Select(parameter => parameter.Type));
    }

    private ModelResult Callback(CType result, IEnumerable<CType> parameters) => ModelResult.Success(new CallbackModel(
        header, name, result, parameters.ToEquatableArray()) { IsDeclared = SyntaxSection.IsIn(page) });
}
