Console.WriteLine("noteschema");
