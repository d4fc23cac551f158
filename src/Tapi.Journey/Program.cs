using Tapi.Journey;

if (args.Length == 0)
{
    Console.Error.WriteLine("usage: dotnet run --project src/Tapi.Journey -- NAME [page] [model] [items] [code]");
    Console.Error.WriteLine("NAME is the C name of a function, a structure, a constant group, a message or a callback.");
    return 2;
}

var pages = PageFolder.Read(PageFolder.Find(Environment.CurrentDirectory));
var journeys = PageJourney.Of(args[0], pages, [.. args.Skip(1)]);
foreach (var text in journeys)
{
    Console.Write(text);
}

if (journeys.Count == 0)
{
    Console.Error.WriteLine($"No page is about {args[0]}.");
}

return journeys.Count == 0 ? 1 : 0;
