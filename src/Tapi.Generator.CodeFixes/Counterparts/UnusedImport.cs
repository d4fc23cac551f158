using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>Removes an import once nothing refers to it.</summary>
internal static class UnusedImport
{
    /// <param name="solution">The solution without one use of it.</param>
    /// <param name="import">The import as it was.</param>
    public static async Task<Solution> RemoveAsync(Solution solution, Project user, IMethodSymbol import, CancellationToken cancellation)
    {
        var project = solution.GetProject(import.ContainingAssembly, cancellation) ?? solution.GetProject(user.Id);
        if (project is null
            || await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation
            || SymbolFinder.FindSimilarSymbols(import, compilation, cancellation).FirstOrDefault() is not { } current
            || IsOffered(current, compilation)
            || (await SymbolFinder.FindReferencesAsync(current, solution, cancellation).ConfigureAwait(false)).Any(
                item => item.Locations.Any()))
        {
            return solution;
        }

        var parts = new[] { current, current.PartialDefinitionPart, current.PartialImplementationPart }
            .SelectMany(part => part?.DeclaringSyntaxReferences ?? ImmutableArray<SyntaxReference>.Empty)
            .Select(reference => reference.GetSyntax(cancellation))
            .Distinct()
            .Where(syntax => solution.GetDocument(syntax.SyntaxTree) is { } document and not SourceGeneratedDocument)
            .ToList();
        if (!parts.TrueForAll(part => part is MethodDeclarationSyntax { Parent: TypeDeclarationSyntax } && !part.ContainsDirectives))
        {
            return solution;
        }

        foreach (var file in parts.GroupBy(part => part.SyntaxTree))
        {
            var root = await file.Key.GetRootAsync(cancellation).ConfigureAwait(false);
            solution = solution.WithDocumentSyntaxRoot(solution.GetDocument(file.Key)!.Id, Remove(root, file.ToList()));
        }

        return solution;
    }

    // Users of a library can call its public methods.
    private static bool IsOffered(IMethodSymbol import, Compilation compilation)
    {
        for (ISymbol? symbol = import; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule;
    }

    private static IEnumerable<SyntaxTrivia> WithoutEmptyLines(SyntaxTriviaList trivia)
    {
        var start = 0;
        for (var i = 0; i < trivia.Count
            && (trivia[i].IsKind(SyntaxKind.WhitespaceTrivia) || trivia[i].IsKind(SyntaxKind.EndOfLineTrivia)); i++)
        {
            start = trivia[i].IsKind(SyntaxKind.EndOfLineTrivia) ? i + 1 : start;
        }

        return trivia.Skip(start);
    }

    private static SyntaxNode Remove(SyntaxNode root, IReadOnlyList<SyntaxNode> parts)
    {
        root = root.TrackNodes(parts);
        foreach (var part in parts)
        {
            var current = root.GetCurrentNode(part)!;
            var members = ((TypeDeclarationSyntax)current.Parent!).Members;
            var isFirst = members.FirstOrDefault() == current;
            var next = members.ElementAtOrDefault(1);
            if (isFirst && next is not null)
            {
                // The blank line between the two is removed as well.
                root = root.ReplaceNode(next, next.WithLeadingTrivia(WithoutEmptyLines(next.GetLeadingTrivia())));
            }

            root = root.RemoveNode(root.GetCurrentNode(part)!, SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
        }

        return root;
    }
}
