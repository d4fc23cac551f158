using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Api;

/// <summary>
/// The visible declarations of generated text as they are written, without their bodies: enough to compare, and nothing is bound.
/// </summary>
internal static class DeclaredSignatures
{
    public static IEnumerable<string> Of(string text) => CSharpSyntaxTree.ParseText(text, Compiler.Language())
        .GetRoot()
        .DescendantNodes()
        .OfType<MemberDeclarationSyntax>()
        .Where(IsVisible)
        .Select(member => $"{Path(member)}: {Head(member)}");

    private static bool IsVisible(MemberDeclarationSyntax member) => member switch
    {
        BaseNamespaceDeclarationSyntax => false,
        EnumMemberDeclarationSyntax => true,
        _ => member.Modifiers.Any(SyntaxKind.PublicKeyword) && member.Ancestors().OfType<MemberDeclarationSyntax>().All(IsVisibleType),
    };

    private static bool IsVisibleType(MemberDeclarationSyntax outer) =>
        outer is BaseNamespaceDeclarationSyntax || outer.Modifiers.Any(SyntaxKind.PublicKeyword);

    private static string Path(MemberDeclarationSyntax member) => string.Join(
        '.', member.Ancestors().OfType<BaseTypeDeclarationSyntax>().Reverse().Select(type => type.Identifier.Text));

    /// <summary>The tokens before the body.</summary>
    private static string Head(MemberDeclarationSyntax member)
    {
        var body = member.ChildNodesAndTokens().FirstOrDefault(
            child => child.Kind() is SyntaxKind.Block or SyntaxKind.ArrowExpressionClause or SyntaxKind.OpenBraceToken
                or SyntaxKind.AccessorList or SyntaxKind.SemicolonToken);
        var end = body == default ? member.Span.End : body.SpanStart;
        var tokens = member.DescendantTokens()
            .Where(token => token.SpanStart < end && !token.Parent!.AncestorsAndSelf().Any(node => node is AttributeListSyntax))
            .Select(token => token.Text);
        return string.Join(' ', tokens);
    }
}
