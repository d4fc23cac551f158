using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Analyzers.Layouts;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Layouts;

/// <summary>Writes the missing fields of a structure next to those that it has.</summary>
internal sealed class AddedFields(LayoutRepair repair, RepairedFields types)
{
    /// <summary>How many were written.</summary>
    public int Count { get; private set; }

    /// <param name="member">A member as it was.</param>
    /// <param name="written">Its replacement.</param>
    /// <returns>The replacement with new fields around it; null where they would have to go into the middle of it.</returns>
    public IReadOnlyList<MemberDeclarationSyntax>? Around(MemberDeclarationSyntax member, IReadOnlyList<MemberDeclarationSyntax> written)
    {
        var names = member switch
        {
            FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText).ToList(),
            PropertyDeclarationSyntax property => [property.Identifier.ValueText],
            _ => [],
        };
        if (names.Skip(1).Any(name => repair.New(name, FieldChange.Before).Any()))
        {
            return Inside(member, written, names) is { } changed ? [changed] : null;
        }

        var startsLine = LineTrivia.StartsLine(member);
        var end = SyntaxFactory.TriviaList(startsLine ? types.LineEnd : SyntaxFactory.Space);
        var before = names.Take(1).SelectMany(name => repair.New(name, FieldChange.Before)).Select(Field).ToList();
        var after = names.Skip(names.Count - 1).SelectMany(name => repair.New(name, FieldChange.After)).Select(Field).ToList();
        return before.Contains(null) || after.Contains(null)
            ? null
            : [.. before.OfType<MemberDeclarationSyntax>(), .. written, .. after.OfType<MemberDeclarationSyntax>()];

        MemberDeclarationSyntax? Field(FieldRepair added)
        {
            Count++;
            var field = (FieldDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"{Modifiers(member)}int {added.NewName};")!;
            return types.Type(added.NewType) is { } type
                ? field.ReplaceNode(field.Declaration.Type, type.WithTriviaFrom(field.Declaration.Type))
                    .WithLeadingTrivia(startsLine ? LineTrivia.Indentation(member) : default)
                    .WithTrailingTrivia(end)
                : null;
        }
    }

    /// <summary>Adds variables of a declaration's own type between its others.</summary>
    private FieldDeclarationSyntax? Inside(
        MemberDeclarationSyntax member, IReadOnlyList<MemberDeclarationSyntax> written, IReadOnlyList<string> names)
    {
        if (member is not FieldDeclarationSyntax { AttributeLists.Count: 0 } field
            || written.Count != 1
            || written[0] != field
            || repair.New(names[0], FieldChange.Before).Any()
            || repair.New(names[names.Count - 1], FieldChange.After).Any())
        {
            return null;
        }

        var variables = field.Declaration.Variables;
        foreach (var name in names.Skip(1))
        {
            foreach (var added in repair.New(name, FieldChange.Before))
            {
                if (types.Type(added.NewType)?.ToString() != field.Declaration.Type.ToString())
                {
                    return null;
                }

                Count++;
                var index = variables.IndexOf(variable => variable.Identifier.ValueText == name);
                variables = variables.Insert(
                    index, SyntaxFactory.VariableDeclarator(added.NewName).WithLeadingTrivia(variables[index].GetLeadingTrivia()));
            }
        }

        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        var separators = variables.GetSeparators().Select(separator => separator.HasTrailingTrivia ? separator : comma);
        return field.WithDeclaration(field.Declaration.WithVariables(SyntaxFactory.SeparatedList(variables, separators)));
    }

    // Constants and hiding are the neighbour's own.
    private static string Modifiers(MemberDeclarationSyntax neighbour) => string.Concat(neighbour.Modifiers
        .Where(
            modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.PrivateKeyword
                or SyntaxKind.ProtectedKeyword or SyntaxKind.ReadOnlyKeyword)
        .Select(modifier => modifier.Text + " "));
}
