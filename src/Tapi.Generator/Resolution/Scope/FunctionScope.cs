using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;

namespace Tapi.Generator.Resolution.Scope;

/// <summary>The pages of the functions that a project asks for, and of what they need.</summary>
internal static class FunctionScope
{
    public static PageCatalogue Narrow(PageCatalogue all, FunctionFilter filter)
    {
        if (filter.IsEverything)
        {
            return all;
        }

        // The function that answers a proxy's requests comes first: it decides whether the requests are included.
        var reach = new Reach(all, bringsMessages: true);
        var globs = filter.Parts;
        var wanted = all.Functions.Where(function => globs.Any(glob => glob.Matches(function)));
        foreach (var function in wanted.OrderBy(function => function.Role != FunctionRole.ProxyResponse))
        {
            reach.Add(function);
        }

        return all.Keep(reach.Contains);
    }
}
