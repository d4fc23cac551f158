using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Layouts;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Layouts;

/// <summary>Writes the fields of a structure as a repair asks for.</summary>
internal sealed class RepairedFields(LayoutRepair repair, TypeDeclarationSyntax structure, SemanticModel model)
{
    // A structure that uses the name IntPtr keeps using it.
    private readonly bool _hasLongNames = structure.DescendantNodes()
        .OfType<IdentifierNameSyntax>()
        .Any(name => name.Identifier.ValueText is nameof(IntPtr) or nameof(UIntPtr));
    private int _changed;

    /// <summary>How many of the repair's fields were found.</summary>
    public int Count => _changed;

    public SyntaxTrivia LineEnd { get; } = LineTrivia.End(structure.SyntaxTree.GetRoot());

    /// <summary>The replacement of a member; null where it is uncertain.</summary>
    public IReadOnlyList<MemberDeclarationSyntax>? Write(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field when field.Declaration.Variables.Any(variable => Change(variable) is not null) => Write(field),
        PropertyDeclarationSyntax property when repair.Of(property.Identifier.ValueText) is { } change =>
            Write(property, change) is { } written ? [written] : null,
        _ => [member],
    };

    public ParameterSyntax? Write(ParameterSyntax parameter) =>
        repair.Of(parameter.Identifier.ValueText) is not { } change ? parameter
        : change.Change == FieldChange.Type
            && parameter is { AttributeLists.Count: 0, Type: { } old }
            && Type(change, old) is { } type ? parameter.WithType(type)
        : null;

    private PropertyDeclarationSyntax? Write(PropertyDeclarationSyntax property, FieldRepair change) =>
        change.Change == FieldChange.Type && property.AttributeLists.Count == 0 && Type(change, property.Type) is { } type
            ? property.WithType(type)
            : null;

    private IReadOnlyList<MemberDeclarationSyntax>? Write(FieldDeclarationSyntax field)
    {
        var changes = field.Declaration.Variables.Select(Change).ToList();
        if (changes.All(change => change?.Change == FieldChange.Type && change.Value == changes[0]!.Value))
        {
            return Typed(field, changes[0]!) is { } typed ? [typed] : null;
        }

        if (field.Declaration.Variables.Count == 1)
        {
            MemberDeclarationSyntax? single = changes[0]!.Change == FieldChange.Alias
                ? Alias(field, changes[0]!)
                : Sized(field, changes[0]!);
            return single is null ? null : [single];
        }

        return field.AttributeLists.Count > 0 || changes.Exists(change => change?.Change == FieldChange.Length) || HasComments(field)
            ? null
            : Split(field);
    }

    private FieldRepair? Change(VariableDeclaratorSyntax variable) => repair.Of(variable.Identifier.ValueText);

    private TypeSyntax? Type(FieldRepair change, TypeSyntax old)
    {
        _changed++;
        return Type(change)?.WithTriviaFrom(old);
    }

    private TypeSyntax? Type(FieldRepair change) => Type(change.Value);

    /// <summary>A type as the structure writes it.</summary>
    public TypeSyntax? Type(string name) =>
        _hasLongNames ? TypeNames.Of(name, model, structure.Identifier.SpanStart) : TypeNames.Of(name, model);

    private FieldDeclarationSyntax? Typed(FieldDeclarationSyntax field, FieldRepair change)
    {
        if (Type(change, field.Declaration.Type) is not { } type)
        {
            return null;
        }

        _changed += field.Declaration.Variables.Count - 1;

        // A MarshalAs applies to the old type.
        var changed = field.ReplaceNode(field.Declaration.Type, type);
        return MarshalAs(field) is var (list, index)
            ? AttributeRemoval.Remove(changed, changed.AttributeLists[list].Attributes[index]) as FieldDeclarationSyntax
            : changed;
    }

    /// <summary>A text or array field with another number of elements.</summary>
    private FieldDeclarationSyntax? Sized(FieldDeclarationSyntax field, FieldRepair change)
    {
        _changed++;
        var number = RepairedStructure.Number(change.Value);
        if (field.Declaration.Variables[0].ArgumentList?.Arguments.FirstOrDefault()?.Expression is { } length)
        {
            return field.ReplaceNode(length, number.WithTriviaFrom(length));
        }

        return MarshalAs(field) is var (list, index) && field.AttributeLists[list].Attributes[index] is var attribute
            ? field.ReplaceNode(attribute, AttributeArguments.With(attribute, "SizeConst", number))
            : null;
    }

    private PropertyDeclarationSyntax? Alias(FieldDeclarationSyntax field, FieldRepair change)
    {
        _changed++;
        var name = field.Declaration.Variables[0].Identifier.Text;
        var type = repair.Of(change.Value) is { Change: FieldChange.Type } other ? Type(other) : field.Declaration.Type;
        if (type is null || field.AttributeLists.Count > 0 || field.Declaration.Variables[0].Initializer is not null)
        {
            return null;
        }

        var accessors = $"{{ get => {change.Value}; set => {change.Value} = value; }}";
        var text = $"{field.Modifiers.ToString()} {type.WithoutTrivia()} {name} {accessors}";
        return SyntaxFactory.ParseMemberDeclaration(text) is PropertyDeclarationSyntax property ? property.WithTriviaFrom(field) : null;
    }

    /// <summary>A declaration for each run of variables that keep one type.</summary>
    private IReadOnlyList<MemberDeclarationSyntax>? Split(FieldDeclarationSyntax field)
    {
        var runs = new List<(FieldRepair? Change, List<VariableDeclaratorSyntax> Variables)>();
        foreach (var variable in field.Declaration.Variables)
        {
            var change = Change(variable);
            if (runs.Count == 0
                || runs[runs.Count - 1].Change is var last && (last?.Change, last?.Value) != (change?.Change, change?.Value))
            {
                runs.Add((change, new List<VariableDeclaratorSyntax>()));
            }

            runs[runs.Count - 1].Variables.Add(variable.WithoutTrivia());
        }

        var startsLine = LineTrivia.StartsLine(field);
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        var written = new List<MemberDeclarationSyntax>();
        foreach (var (change, variables) in runs)
        {
            var part = field.WithDeclaration(
                field.Declaration.WithVariables(SyntaxFactory.SeparatedList(variables, Enumerable.Repeat(comma, variables.Count - 1))));
            MemberDeclarationSyntax? member = change is null ? part
                : change.Change == FieldChange.Alias ? Alias(part, change)
                : Typed(part, change);
            if (member is null)
            {
                return null;
            }

            written.Add(member
                .WithLeadingTrivia(written.Count == 0 ? field.GetLeadingTrivia() : startsLine ? LineTrivia.Indentation(field) : default)
                .WithTrailingTrivia(
                    written.Count == runs.Count - 1
                        ? field.GetTrailingTrivia()
                        : SyntaxFactory.TriviaList(startsLine ? LineEnd : SyntaxFactory.Space)));
        }

        return written;
    }

    private static bool HasComments(FieldDeclarationSyntax field) =>
        field.Declaration.Variables.GetWithSeparators().SelectMany(item => item.GetLeadingTrivia().Concat(item.GetTrailingTrivia()))
            .Any(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    private (int List, int Index)? MarshalAs(FieldDeclarationSyntax field)
    {
        for (var list = 0; list < field.AttributeLists.Count; list++)
        {
            for (var index = 0; index < field.AttributeLists[list].Attributes.Count; index++)
            {
                if (model.GetSymbolInfo(field.AttributeLists[list].Attributes[index]).Symbol?.ContainingType?.Name == "MarshalAsAttribute")
                {
                    return (list, index);
                }
            }
        }

        return null;
    }
}
