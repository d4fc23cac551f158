using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Fixing;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Signatures;

/// <summary>Names the export that an import was meant to bind, as its entry point.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UnknownExportFix() : TapiFix(DiagnosticIds.UnknownExport)
{
    private const string EntryPoint = "EntryPoint";

    private protected override Task<FixChange?> ChangeAsync(FixContext context) => Task.FromResult(Change(context));

    private static FixChange? Change(FixContext context)
    {
        if (FixProperties.Read(context.Diagnostic, FixProperties.Name) is not { } name
            || Attribute(context.Node) is not { ArgumentList: { } arguments })
        {
            return null;
        }

        var value = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name));
        var written = arguments.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == EntryPoint);
        var changed = written is null
            ? arguments.AddArguments(Named(value))
            : arguments.ReplaceNode(written.Expression, value.WithTriviaFrom(written.Expression));
        return context.Replace($"Import '{name}'", arguments, changed);
    }

    private static AttributeArgumentSyntax Named(ExpressionSyntax value)
    {
        var equals = SyntaxFactory.Token(SyntaxKind.EqualsToken)
            .WithLeadingTrivia(SyntaxFactory.Space)
            .WithTrailingTrivia(SyntaxFactory.Space);
        return SyntaxFactory.AttributeArgument(SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(EntryPoint), equals), null, value)
            .WithLeadingTrivia(SyntaxFactory.Space);
    }

    /// <summary>The attribute that contains the report; from a method's name, the attribute that makes it an import.</summary>
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
            .FirstOrDefault(item => IsImport(item.Name.ToString().Split('.').Last()));
    }

    private static bool IsImport(string name) => name is "DllImport" or "DllImportAttribute" or "LibraryImport" or "LibraryImportAttribute";
}
