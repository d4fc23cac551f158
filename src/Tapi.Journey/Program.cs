using Tapi.Journey;

const string Usage = """
    usage: dotnet run --project src/Tapi.Journey -- NAME [page] [model] [items] [code]
    NAME is the C name of a function, a structure, a constant group, a message or a callback, or the UID of its page.
    """;

if (args is ["--help" or "-h" or "-?"])
{
    Console.WriteLine(Usage);
    return 0;
}

var steps = args.Skip(1).ToList();
if (args.Length == 0 || steps.Find(step => !PageJourney.Steps.Contains(step)) is not null)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

var pages = PageFolder.Read(PageFolder.Find(Environment.CurrentDirectory));
var journeys = PageJourney.Of(args[0], pages, steps);
foreach (var text in journeys)
{
    Console.Write(text);
}

if (journeys.Count == 0)
{
    Console.Error.WriteLine($"No page is about {args[0]}.{PageJourney.Nearest(args[0], pages)}");
}

return journeys.Count == 0 ? 1 : 0;
