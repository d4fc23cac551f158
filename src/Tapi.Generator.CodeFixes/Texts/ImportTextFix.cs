using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Analyzers.Texts;
using Tapi.Generator.CodeFixes.Syntax;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Texts;

/// <summary>Makes an import's attribute, or a parameter's MarshalAs, agree with the text that the export takes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ImportTextFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.UnicodeToAnsiExport, DiagnosticIds.TextDisagrees);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan);
            if (Change(node, diagnostic.Properties, model) is var (old, changed, title))
            {
                // One key for all, so that all are fixed at once.
                context.RegisterCodeFix(
                    CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(old, changed))), equivalenceKey: nameof(ImportTextFix)),
                    diagnostic);
            }
        }
    }

    private static (SyntaxNode Old, SyntaxNode Changed, string Title)? Change(SyntaxNode node, ImmutableDictionary<string, string?> properties, SemanticModel model)
    {
        if (properties.TryGetValue(TextFixes.UnmanagedType, out var type) && type is not null)
        {
            return MarshalAsValue(node.FirstAncestorOrSelf<ParameterSyntax>(), model) is { } written
                ? (written, SyntaxFactory.IdentifierName(type).WithTriviaFrom(written), $"Use UnmanagedType.{type}")
                : null;
        }

        if (!properties.TryGetValue(TextFixes.Argument, out var name) || !properties.TryGetValue(TextFixes.Value, out var value)
            || name is null || value is null
            || node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute)
        {
            return null;
        }

        var expression = name == "EntryPoint"
            ? SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(value))
            : AttributeArguments.InteropValue(model, attribute.SpanStart, name, value);
        return expression is null ? null : (attribute, AttributeArguments.With(attribute, name, expression), $"Set {name} = {expression}");
    }

    /// <summary>The name of the member of UnmanagedType in a parameter's MarshalAs.</summary>
    private static SimpleNameSyntax? MarshalAsValue(ParameterSyntax? parameter, SemanticModel model)
    {
        var attribute = parameter?.AttributeLists.SelectMany(list => list.Attributes)
            .FirstOrDefault(item => model.GetSymbolInfo(item).Symbol?.ContainingType?.Name == "MarshalAsAttribute");
        return attribute?.ArgumentList?.Arguments.FirstOrDefault()?.Expression switch
        {
            MemberAccessExpressionSyntax access when model.GetSymbolInfo(access).Symbol is IFieldSymbol { ContainingType.Name: "UnmanagedType" } => access.Name,
            IdentifierNameSyntax name when model.GetSymbolInfo(name).Symbol is IFieldSymbol { ContainingType.Name: "UnmanagedType" } => name,
            _ => null,
        };
    }
}
