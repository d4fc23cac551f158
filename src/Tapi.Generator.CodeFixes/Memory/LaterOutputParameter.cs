using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Callers;
using Tapi.Generator.CodeFixes.Fixing;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>
/// Declares memory that TAPI writes later as an address, and gives every caller native memory. All or nothing: if one caller cannot change,
/// the declaration stays.
/// </summary>
internal static class LaterOutputParameter
{
    public static async Task<Solution?> ChangeAsync(
        Document document, ParameterSyntax parameter, ImmutableDictionary<string, string?> properties, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || parameter is not { Type: not null, Default: null }
            || model.GetDeclaredSymbol(parameter, cancellation) is not { ContainingSymbol: IMethodSymbol method } symbol
            || (symbol.RefKind == RefKind.None && symbol.Type.SpecialType == SpecialType.System_IntPtr)
            || Takes(method, model))
        {
            return null;
        }

        var before = document.Project.Solution;
        if (await ArgumentsAsync(method, symbol, before, cancellation).ConfigureAwait(false) is not { } arguments)
        {
            return null;
        }

        // Marks survive while the trees change. The callers are changed first, while they still compile.
        var mark = new SyntaxAnnotation();
        var places = new List<(DocumentId Document, SyntaxAnnotation Mark)>();
        var after = before;
        foreach (var group in arguments.Select(item => (item.Document, Node: (SyntaxNode)item.Argument))
            .Append((document.Id, parameter))
            .GroupBy(item => item.Item1, item => item.Item2))
        {
            var root = (await after.GetDocument(group.Key)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
            var marks = group.ToDictionary(node => node, node => node == parameter ? mark : new SyntaxAnnotation());
            after = after.WithDocumentSyntaxRoot(
                group.Key, root.ReplaceNodes(marks.Keys, (old, current) => current.WithAdditionalAnnotations(marks[old])));
            places.AddRange(marks.Values.Where(item => item != mark).Select(item => (group.Key, item)));
        }

        bool IsCall(ArgumentSyntax argument) => places.Exists(item => argument.HasAnnotation(item.Mark));

        foreach (var (id, place) in places)
        {
            var caller = after.GetDocument(id)!;
            var root = (await caller.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
            var callerModel = (await caller.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
            if (ReferenceOutput.Move(
                (ArgumentSyntax)root.GetAnnotatedNodes(place).Single(),
                symbol,
                root,
                callerModel,
                properties,
                IsCall,
                cancellation) is not { } changed)
            {
                return null;
            }

            after = after.WithDocumentSyntaxRoot(id, changed);
        }

        var declaring = (await after.GetDocument(document.Id)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        var old = (ParameterSyntax)declaring.GetAnnotatedNodes(mark).Single();
        after = after.WithDocumentSyntaxRoot(document.Id, declaring.ReplaceNode(old, Declared(old, model)));
        var documents = places.Select(item => item.Document).Append(document.Id).Distinct().ToList();
        return await CompileGuard.HasNoMoreErrorsAsync(before, after, documents, cancellation).ConfigureAwait(false) ? after : null;
    }

    private static ParameterSyntax Declared(ParameterSyntax parameter, SemanticModel model) => parameter
        .WithModifiers(SyntaxFactory.TokenList())
        .WithAttributeLists(SyntaxFactory.List<AttributeListSyntax>())
        .WithType(TypeNames.Of(nameof(IntPtr), model)!.WithTriviaFrom(parameter.Type!))
        .WithLeadingTrivia(parameter.GetLeadingTrivia());

    /// <summary>What callers pass for the parameter; null where the method is not only called.</summary>
    private static async Task<IReadOnlyList<(DocumentId Document, ArgumentSyntax Argument)>?> ArgumentsAsync(
        IMethodSymbol method, IParameterSymbol parameter, Solution solution, CancellationToken cancellation)
    {
        var calls = await CallSite.FindAsync(method, solution, cancellation).ConfigureAwait(false);
        var arguments = calls?
            .Select(call => (call.Document, Argument: CallSite.Passed(call.Call.ArgumentList.Arguments, parameter)))
            .ToList();
        return arguments?.TrueForAll(item => item.Argument is not null) == true
            ? arguments.ConvertAll(item => (item.Document, item.Argument!))
            : null;
    }

    /// <summary>Whether another method would then have the same parameters, or another part of this one different ones.</summary>
    private static bool Takes(IMethodSymbol method, SemanticModel model) =>
        method.PartialImplementationPart?.Locations.Any(location => location.IsInSource && !IsGenerated(location, model)) == true
        || method.ContainingType
            .GetMembers(method.Name)
            .OfType<IMethodSymbol>()
            .Any(other => !SymbolEqualityComparer.Default.Equals(other, method) && other.Parameters.Length == method.Parameters.Length);

    // A generator regenerates its part of a partial method.
    private static bool IsGenerated(Location location, SemanticModel model) =>
        location.SourceTree is { } tree && tree != model.SyntaxTree && tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal);
}
