using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes;

/// <summary>Declares memory that TAPI writes later as a pointer, while nobody calls the import: a caller would have to allocate and to read it after the reply.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LaterOutputPointerFix : CodeFixProvider
{
    private const string Title = "Declare as a pointer to native memory";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.LaterOutput);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null
            || root.FindNode(context.Span).FirstAncestorOrSelf<ParameterSyntax>() is not { Type: { } type, Default: null } parameter
            || model.GetDeclaredSymbol(parameter, context.CancellationToken)?.ContainingSymbol is not IMethodSymbol method
            || Takes(method, model)
            || await IsUsedAsync(method, context.Document.Project.Solution, context.CancellationToken).ConfigureAwait(false))
        {
            return;
        }

        var pointer = model.Compilation.GetSpecialType(SpecialType.System_IntPtr).ToMinimalDisplayString(model, parameter.SpanStart);
        var changed = parameter
            .WithModifiers(SyntaxFactory.TokenList())
            .WithAttributeLists(SyntaxFactory.List<AttributeListSyntax>())
            .WithType(SyntaxFactory.ParseTypeName(pointer).WithTriviaFrom(type))
            .WithLeadingTrivia(parameter.GetLeadingTrivia());
        context.RegisterCodeFix(
            CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(parameter, changed))), equivalenceKey: Title),
            context.Diagnostics);
    }

    /// <summary>Whether another method would have the same parameters then, or a part of this one other ones.</summary>
    private static bool Takes(IMethodSymbol method, SemanticModel model) =>
        method.PartialImplementationPart?.Locations.Any(location => location.IsInSource && !IsGenerated(location, model)) == true
        || method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(other => !SymbolEqualityComparer.Default.Equals(other, method) && other.Parameters.Length == method.Parameters.Length);

    // What a generator makes for a partial method it makes anew.
    private static bool IsGenerated(Location location, SemanticModel model) => location.SourceTree is { } tree && tree != model.SyntaxTree && tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal);

    private static async Task<bool> IsUsedAsync(IMethodSymbol method, Solution solution, CancellationToken cancellation)
    {
        var found = await SymbolFinder.FindReferencesAsync(method, solution, cancellation).ConfigureAwait(false);
        return found.Any(symbol => symbol.Locations.Any());
    }
}
