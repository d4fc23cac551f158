using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.CodeFixes.Awaiting;

/// <summary>Writes the names of task types.</summary>
internal static class TaskSyntax
{
    private const string Namespace = "System.Threading.Tasks";

    private static readonly SyntaxAnnotation NeedsUsing = new();

    /// <summary>The name of <c>Task</c> as it can be written at a place, with its result type if it has one.</summary>
    public static NameSyntax Name(SemanticModel model, int position, TypeSyntax? result = null)
    {
        SimpleNameSyntax name = result is null
            ? SyntaxFactory.IdentifierName("Task")
            : SyntaxFactory.GenericName(
                SyntaxFactory.Identifier("Task"), SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(result)));
        var known = model.LookupNamespacesAndTypes(position, name: "Task");
        return known.IsEmpty ? name.WithAdditionalAnnotations(NeedsUsing)
            : known.All(symbol => TaskType.Is(symbol as ITypeSymbol)) ? name
            : SyntaxFactory.QualifiedName(SyntaxFactory.ParseName("global::" + Namespace), name);
    }

    /// <summary>Adds the using directive that the written names need, in order among the others.</summary>
    public static SyntaxNode AddUsing(SyntaxNode root)
    {
        if (root is not CompilationUnitSyntax unit
            || !root.GetAnnotatedNodes(NeedsUsing).Any()
            || unit.Usings.Any(item => item.Alias is null && item.Name?.ToString() == Namespace))
        {
            return root;
        }

        var end = root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(Namespace))
            .WithUsingKeyword(SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space))
            .WithTrailingTrivia(end.IsKind(SyntaxKind.None) ? SyntaxFactory.LineFeed : end);
        var index = 0;
        while (index < unit.Usings.Count && IsBefore(unit.Usings[index]))
        {
            index++;
        }

        if (index == 0 && unit.Usings.FirstOrDefault() is { } first)
        {
            directive = directive.WithLeadingTrivia(first.GetLeadingTrivia());
            unit = unit.ReplaceNode(first, first.WithoutLeadingTrivia());
        }

        return unit.WithUsings(unit.Usings.Insert(index, directive));
    }

    private static bool IsBefore(UsingDirectiveSyntax other)
    {
        var name = other.Name?.ToString() ?? string.Empty;
        return !other.GlobalKeyword.IsKind(SyntaxKind.None)
            || (other.Alias is null && other.StaticKeyword.IsKind(SyntaxKind.None)
                && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal))
                && string.CompareOrdinal(name, Namespace) < 0);
    }
}
