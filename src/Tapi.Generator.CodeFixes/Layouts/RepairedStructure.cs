using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Analyzers.Layouts;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Layouts;

/// <summary>Writes the declaration of a structure as a repair asks for.</summary>
internal static class RepairedStructure
{
    /// <summary>Null where the form of the declaration makes the change uncertain.</summary>
    public static TypeDeclarationSyntax? Of(TypeDeclarationSyntax declaration, LayoutRepair repair, SemanticModel model)
    {
        var fields = new RepairedFields(repair, declaration, model);
        var added = new AddedFields(repair, fields);
        var members = new List<MemberDeclarationSyntax>();
        foreach (var member in declaration.Members)
        {
            if (fields.Write(member) is not { } written || added.Around(member, written) is not { } all)
            {
                return null;
            }

            members.AddRange(all);
        }

        var changed = declaration.WithMembers(SyntaxFactory.List(members));
        if (declaration.ParameterList is { } list)
        {
            var parameters = list.Parameters.Select(fields.Write).OfType<ParameterSyntax>().ToList();
            if (parameters.Count < list.Parameters.Count)
            {
                return null;
            }

            changed = changed.WithParameterList(
                list.WithParameters(SyntaxFactory.SeparatedList(parameters, list.Parameters.GetSeparators())));
        }

        return fields.Count + added.Count == repair.Fields.Length ? WithAttribute(changed, declaration, repair, model) : null;
    }

    private static TypeDeclarationSyntax? WithAttribute(
        TypeDeclarationSyntax changed, TypeDeclarationSyntax declaration, LayoutRepair repair, SemanticModel model)
    {
        if (!repair.Packs && repair.CharSet is null)
        {
            return changed;
        }

        var place = declaration.AttributeLists.SelectMany(
            (list, index) => list.Attributes.Select((attribute, position) => (attribute, index, position)))
            .FirstOrDefault(item => model.GetSymbolInfo(item.attribute).Symbol?.ContainingType?.Name == "StructLayoutAttribute");
        if ((place.attribute ?? New(declaration, model)) is not { } attribute)
        {
            return null;
        }

        var written = repair.Packs ? AttributeArguments.With(attribute, "Pack", Number("1")) : attribute;
        if (repair.CharSet is { } set)
        {
            if (AttributeArguments.InteropValue(model, declaration.SpanStart, "CharSet", set) is not { } value)
            {
                return null;
            }

            written = AttributeArguments.With(written, "CharSet", value);
        }

        return place.attribute is null
            ? Add(changed, written)
            : changed.ReplaceNode(changed.AttributeLists[place.index].Attributes[place.position], written);
    }

    public static LiteralExpressionSyntax Number(string digits) =>
        SyntaxFactory.LiteralExpression(
            SyntaxKind.NumericLiteralExpression,
            SyntaxFactory.Literal(int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)));

    private static AttributeSyntax? New(TypeDeclarationSyntax declaration, SemanticModel model)
    {
        if (model.Compilation.GetTypeByMetadataName("System.Runtime.InteropServices.StructLayoutAttribute") is not { } type
            || AttributeArguments.InteropValue(model, declaration.SpanStart, "LayoutKind", "Sequential") is not { } kind)
        {
            return null;
        }

        const string ending = "Attribute";
        var name = type.ToMinimalDisplayString(model, declaration.SpanStart);
        name = name.EndsWith(ending, StringComparison.Ordinal) ? name.Substring(0, name.Length - ending.Length) : name;
        return SyntaxFactory.Attribute(
            SyntaxFactory.ParseName(name),
            SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.AttributeArgument(kind))));
    }

    /// <summary>Puts the attribute on a line of its own, below the comments.</summary>
    private static TypeDeclarationSyntax Add(TypeDeclarationSyntax declaration, AttributeSyntax attribute)
    {
        var end = LineTrivia.End(declaration.SyntaxTree.GetRoot());
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute))
            .WithLeadingTrivia(declaration.GetLeadingTrivia())
            .WithTrailingTrivia(end);
        var rest = declaration.WithLeadingTrivia(LineTrivia.Indentation(declaration));
        return rest.WithAttributeLists(rest.AttributeLists.Insert(0, list));
    }
}
