using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Analyzers.Signatures;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Signatures;

/// <summary>Names the export that an import was meant to bind, as its entry point.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UnknownExportFix : CodeFixProvider
{
    private const string EntryPoint = "EntryPoint";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticIds.UnknownExport);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is null
                || !diagnostic.Properties.TryGetValue(SignatureDescriptors.Name, out var name)
                || name is null
                || Attribute(root.FindNode(diagnostic.Location.SourceSpan)) is not { ArgumentList: { } arguments })
            {
                continue;
            }

            var value = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name));
            var written = arguments.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == EntryPoint);
            var changed = written is null
                ? arguments.AddArguments(Named(value))
                : arguments.ReplaceNode(written.Expression, value.WithTriviaFrom(written.Expression));
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Import '{name}'",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(arguments, changed))),
                    equivalenceKey: EntryPoint),
                diagnostic);
        }
    }

    private static AttributeArgumentSyntax Named(ExpressionSyntax value)
    {
        var equals = SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space);
        return SyntaxFactory.AttributeArgument(SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(EntryPoint), equals), null, value).WithLeadingTrivia(SyntaxFactory.Space);
    }

    /// <summary>The attribute that the report is in; from a method's name, the one that makes it an import.</summary>
    private static AttributeSyntax? Attribute(SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute)
        {
            return attribute;
        }

        var lists = node.FirstAncestorOrSelf<SyntaxNode>(item => item is MethodDeclarationSyntax or LocalFunctionStatementSyntax) switch
        {
            MethodDeclarationSyntax method => method.AttributeLists,
            LocalFunctionStatementSyntax function => function.AttributeLists,
            _ => default,
        };
        return lists
            .SelectMany(list => list.Attributes)
            .FirstOrDefault(item => item.Name.ToString().Split('.').Last() is "DllImport" or "DllImportAttribute" or "LibraryImport" or "LibraryImportAttribute");
    }
}
